using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Administration",
    Description = "The operator desk: audit trail, background work, users and roles, index.",
    Dependencies = ["Exchange.Users", "Exchange.Search", "Exchange.Notifications", "Exchange.Statistics"])]
