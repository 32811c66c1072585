using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Advertising",
    Description = "Labelled places for service organisations: bookings, review, rotation, counts and reports.",
    Dependencies = ["Exchange.Dates", "Exchange.Media", "Exchange.Notifications", "Exchange.Parties", "Exchange.Providers", "Exchange.Users"])]
