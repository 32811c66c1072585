using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Listings",
    Description = "Packages of rights offered in one or more modes, reviewed before they are published.",
    Dependencies = ["Exchange.Dates", "Exchange.Content", "Exchange.Rights", "Exchange.Parties", "Exchange.Users", "Exchange.Media", "Exchange.Search", "Exchange.Notifications", "Exchange.Statistics"])]
