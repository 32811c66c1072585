using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Needs",
    Description = "Technology needs of firms: posted, matched with rights and listings, answered, and closed with a reason.",
    Dependencies = ["Exchange.Content", "Exchange.Dates", "Exchange.Listings", "Exchange.Notifications", "Exchange.Parties", "Exchange.Rights", "Exchange.Search", "Exchange.Statistics", "Exchange.Users", "Exchange.Watching"])]
