using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Policies",
    Description = "Laws article by article, policies with their cards, what supports a firm fits, and drafts put up for comment.",
    Dependencies =
    [
        "Exchange.Content", "Exchange.Dates", "Exchange.Financing", "Exchange.Notifications", "Exchange.Parties", "Exchange.Products", "Exchange.Rights", "Exchange.Search",
        "Exchange.Users",
    ])]
