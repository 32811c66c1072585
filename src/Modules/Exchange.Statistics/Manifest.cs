using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Statistics",
    Description = "Figures that the modules count, each with its rule, its chart, its table and the rows behind it.",
    Dependencies = ["Exchange.Search"])]
