using Exchange.Framework.Modules;

[assembly: Module(
    Name = "Content",
    Description = "Home page, pages of the house, menus and zones.",
    Dependencies = ["Exchange.Media", "Exchange.Notifications"])]
