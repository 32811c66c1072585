using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Events",
    Description = "The year's campaigns, events with sign-up, check-in and materials, and matchmaking of firms and financiers.",
    Dependencies =
    [
        "Exchange.Content", "Exchange.Dates", "Exchange.Media", "Exchange.Notifications", "Exchange.Parties", "Exchange.Rights", "Exchange.Statistics", "Exchange.Users",
    ])]
