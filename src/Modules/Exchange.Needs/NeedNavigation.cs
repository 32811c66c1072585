using Exchange.Framework.Navigation;
using Exchange.Needs.Contracts;

namespace Exchange.Needs;

internal sealed class NeedNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Main => [new NavigationItem("Technology needs", "/needs", "3")],
        Menus.Desk => [new NavigationItem("Technology needs", "/desk/needs", "5.5", Group: "Rights and financing", Icon: "lamp")],
        Menus.Admin => [new NavigationItem("Review of needs", "/Admin/Needs", "1.2", NeedPermissions.ReviewNeedsName, "Queues", "lamp")],
        _ => [],
    };
}
