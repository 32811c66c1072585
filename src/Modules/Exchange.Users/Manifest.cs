using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Users",
    Description = "Accounts: registration, sign-in, sessions, consent, data export and closure.",
    Dependencies = ["Exchange.Notifications", "Exchange.Content"])]
