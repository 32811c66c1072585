using Exchange.Framework.Navigation;

namespace Exchange.Search;

internal sealed class SearchNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu == Menus.SiteMap
        ? [new("Open data", "/open-data", "81"), new("For developers", "/developers", "82")]
        : [];
}
