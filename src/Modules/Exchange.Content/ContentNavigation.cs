using Exchange.Content.Contracts;
using Exchange.Content.Services;
using Exchange.Framework.Navigation;

namespace Exchange.Content;

internal sealed class ContentNavigation : INavigationProvider
{
    private readonly ContentTypes _types;

    public ContentNavigation(ContentTypes types) => _types = types;

    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Footer =>
        [
            new("About this platform", "/pages/about", "1"),
            new("Contact us", "/pages/contact", "2"),
            new("Terms of use", "/pages/terms", "3"),
            new("Privacy", "/pages/privacy", "4"),
            new("Accessibility", "/pages/accessibility", "5"),
            new("Open data", "/open-data", "6"),
            new("Site map", "/sitemap", "7"),
        ],
        Menus.Main => [new("News and policy", "/info", "6", Areas: [.. _types.All.Where(t => t is { IsListed: true, Section: not null }).Select(t => $"/{t.Section}"), "/records", "/topics"])
        {
            Search = new NavigationSearch(IContentDocuments.SourceName, "Policies, laws, news, events"),
        }],
        Menus.SiteMap =>
        [
            new("Topics", "/topics", "61"),
            new("Notices of record", "/records", "62"),
            new("New texts by e-mail", "/digest", "63"),
        ],
        Menus.Admin =>
        [
            new("Texts", "/Admin/Content", "70", ContentPermissions.ManageContentName, "Content", "file"),
            new("Home page", "/Admin/Home", "71", ContentPermissions.ManageContentName, "Content", "home"),
            new("Mail subscriptions", "/Admin/Digests", "76", ContentPermissions.ManageDigestsName, "Content", "mail"),
        ],
        _ => [],
    };
}
