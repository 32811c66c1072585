using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Experts",
    Description = "The pool of experts, recusal, public draws by lot and consultations.",
    Dependencies = ["Exchange.Dates", "Exchange.Notifications", "Exchange.Parties", "Exchange.Rights", "Exchange.Users", "Exchange.Statistics"])]
