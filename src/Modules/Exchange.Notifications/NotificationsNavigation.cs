using Exchange.Framework.Navigation;

namespace Exchange.Notifications;

internal sealed class NotificationsNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu == Menus.Desk
        ?
        [
            new("Messages", "/desk/messages", "2", Icon: "bell"),
            new("Notifications", "/desk/settings/notifications", "94", Group: "Settings", Icon: "mail"),
        ]
        : [];
}
