using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Providers",
    Description = "Banks, guarantors, insurers, appraisers, agencies and investors: profiles, licences, admission, leads.",
    Dependencies = ["Exchange.Content", "Exchange.Dates", "Exchange.Media", "Exchange.Notifications", "Exchange.Parties", "Exchange.Rights", "Exchange.Search", "Exchange.Users", "Exchange.Statistics"])]
