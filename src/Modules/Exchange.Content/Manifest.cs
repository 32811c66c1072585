using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Content",
    Description = "Articles, pages and notices with their editor; the home page, menus and zones.",
    Dependencies = ["Exchange.Media", "Exchange.Notifications", "Exchange.Search"])]
