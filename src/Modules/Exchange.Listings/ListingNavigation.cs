using Exchange.Framework.Navigation;
using Exchange.Listings.Contracts;

namespace Exchange.Listings;

internal sealed class ListingNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Main =>
        [
            new NavigationItem("Listings", "/listings", "1"),
            new NavigationItem("Patents", "/patents", "1.5"),
        ],
        Menus.Desk => [new NavigationItem("My listings", "/desk/listings", "5", Group: "Rights and financing", Icon: "tag")],
        Menus.Admin =>
        [
            new NavigationItem("Review of listings", "/Admin/Listings", "1", ListingPermissions.ReviewListingsName, "Queues", "list"),
            new NavigationItem("Reports about listings", "/Admin/ListingReports", "1.5", ListingPermissions.ManageReportsName, "Queues", "flag"),
        ],
        _ => [],
    };
}
