using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Investing",
    Description = "The investors' workspace: interests, matches, shortlist, interest in listings and roadshows.",
    Dependencies =
    [
        "Exchange.Listings", "Exchange.Notifications", "Exchange.Parties", "Exchange.Rights", "Exchange.Search", "Exchange.Users",
    ])]
