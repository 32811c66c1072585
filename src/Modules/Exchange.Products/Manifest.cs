using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Products",
    Description = "Loans, guarantees, insurance and services as data: compared side by side, with the all-in cost.",
    Dependencies = ["Exchange.Content", "Exchange.Dates", "Exchange.Parties", "Exchange.Providers", "Exchange.Rights", "Exchange.Search", "Exchange.Statistics"])]
