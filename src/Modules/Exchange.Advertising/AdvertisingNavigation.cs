using Exchange.Advertising.Security;
using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;

namespace Exchange.Advertising;

internal sealed class AdvertisingNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk => [new NavigationItem("My ads", "/desk/adverts", "1.4", Group: "My services", Icon: "star") { For = DeskAudience.Providers }],
        Menus.Admin =>
        [
            new NavigationItem("Review of ads", "/Admin/Adverts", "1.6", AdvertisingPermissions.ReviewAdvertsName, "Queues", "star"),
            new NavigationItem("Calendar of ad places", "/Admin/Adverts/Calendar", "27", AdvertisingPermissions.ReviewAdvertsName, "Records", "calendar"),
            new NavigationItem("Price list of ads", "/Admin/Adverts/Prices", "92", AdvertisingPermissions.ManageAdvertPricesName, "Operation", "coins"),
        ],
        Menus.Footer => [new NavigationItem("Advertise here", "/adverts", "6.5")],
        _ => [],
    };
}
