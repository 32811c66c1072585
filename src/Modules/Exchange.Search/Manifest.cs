using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Search",
    Description = "Full-text search over everything that other modules register.",
    Dependencies = [])]
