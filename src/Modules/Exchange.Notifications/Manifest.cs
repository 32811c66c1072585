using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Notifications",
    Description = "Message centre, notification settings and outgoing mail.",
    Dependencies = [])]
