using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Imports",
    Description = "Brings patents in from files, with progress, resume and a reason for every record.",
    Dependencies = ["Exchange.Rights", "Exchange.Parties", "Exchange.Users", "Exchange.Media"])]
