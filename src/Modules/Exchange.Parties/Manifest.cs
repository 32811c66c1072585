using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Parties",
    Description = "Organisations, natural persons and foreign entities, their members and verification.",
    Dependencies = ["Exchange.Users", "Exchange.Media", "Exchange.Notifications", "Exchange.Search"])]
