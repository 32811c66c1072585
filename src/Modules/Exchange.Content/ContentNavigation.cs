using Exchange.Framework.Navigation;

namespace Exchange.Content;

internal sealed class ContentNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Footer =>
        [
            new("About this platform", "/pages/about", "1"),
            new("Contact us", "/pages/contact", "2"),
            new("Terms of use", "/pages/terms", "3"),
            new("Privacy", "/pages/privacy", "4"),
            new("Accessibility", "/pages/accessibility", "5"),
            new("Open data", "/pages/open-data", "6"),
            new("Site map", "/sitemap", "7"),
        ],
        Menus.Main => [new("News and policy", "/info", "6")],
        Menus.SiteMap =>
        [
            new("Topics", "/topics", "61"),
            new("New texts by e-mail", "/digest", "62"),
        ],
        Menus.Admin =>
        [
            new("Texts", "/Admin/Content", "70", ContentPermissions.ManageContentName, "Content", "file"),
            new("Mail subscriptions", "/Admin/Digests", "76", ContentPermissions.ManageDigestsName, "Content", "mail"),
        ],
        _ => [],
    };
}
