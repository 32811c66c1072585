using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Media",
    Description = "The one store for uploads: checked by content, variants on demand, private or public.",
    Dependencies = [])]
