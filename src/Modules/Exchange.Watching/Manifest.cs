using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Watching",
    Description = "Saved searches with mail about what is new, and watches on rights and listings.",
    Dependencies =
    [
        "Exchange.Dates", "Exchange.Listings", "Exchange.Notifications", "Exchange.Rights", "Exchange.Search", "Exchange.Users",
    ])]
