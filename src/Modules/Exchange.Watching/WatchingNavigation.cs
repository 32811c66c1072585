using Exchange.Framework.Navigation;

namespace Exchange.Watching;

internal sealed class WatchingNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk => [new NavigationItem("Searches and watches", "/desk/searches", "46", Group: "Find and follow", Icon: "eye")],
        _ => [],
    };
}
