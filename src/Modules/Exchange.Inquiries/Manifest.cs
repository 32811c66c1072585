using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Inquiries",
    Description = "Questions about listings and their answers.",
    Dependencies = ["Exchange.Listings", "Exchange.Parties", "Exchange.Users", "Exchange.Media", "Exchange.Notifications", "Exchange.Statistics"])]
