using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Dates",
    Description = "Working days, periods, deadlines with reminders, and calendars to subscribe to.",
    Dependencies = ["Exchange.Notifications", "Exchange.Parties", "Exchange.Users"])]
