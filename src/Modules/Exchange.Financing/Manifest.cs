using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Financing",
    Description = "One dossier, many lenders: asked once, answered inside a clock, compared by all-in cost.",
    Dependencies =
    [
        "Exchange.Dates", "Exchange.Media", "Exchange.Notifications", "Exchange.Parties", "Exchange.Products", "Exchange.Providers", "Exchange.Rights", "Exchange.Statistics",
        "Exchange.Users",
    ])]
