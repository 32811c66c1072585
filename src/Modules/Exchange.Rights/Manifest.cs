using Exchange.Framework.Modules;

[assembly: Module(
    Name = "IP rights",
    Description = "The register of rights: patents in depth, other kinds by their base record.",
    Dependencies = ["Exchange.Content", "Exchange.Dates", "Exchange.Parties", "Exchange.Users", "Exchange.Media", "Exchange.Search", "Exchange.Notifications", "Exchange.Statistics"])]
