using Exchange.Framework.Navigation;

namespace Exchange.Events;

internal sealed class EventNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk => [new NavigationItem("My events", "/desk/events", "47", Group: "Find and follow", Icon: "calendar")],
        Menus.Admin => [new NavigationItem("Events", "/Admin/Events", "74", EventPermissions.ManageEventsName, "Content", "calendar")],
        Menus.SiteMap => [new NavigationItem("Events", "/events", "6.2"), new NavigationItem("Calendar of the year", "/campaigns", "6.3")],
        _ => [],
    };
}
