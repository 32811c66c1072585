using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;

namespace Exchange.Providers;

internal sealed class ProviderNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Main => [new NavigationItem("Service providers", "/providers", "5")],
        Menus.SiteMap =>
        [
            new NavigationItem("List of pilot participants", "/providers/admitted", "5.1"),
            new NavigationItem("Rules of the directory", "/providers/rules", "5.2"),
        ],
        Menus.Desk =>
        [
            new NavigationItem("Provider profile", "/desk/provider", "1.1", Group: "My services", Icon: "building") { For = DeskAudience.Providers },
            new NavigationItem("Questions to providers", "/desk/leads", "43", Group: "Questions and interest", Icon: "mail"),
        ],
        Menus.Admin =>
        [
            new NavigationItem("Service providers", "/Admin/Providers", "2", ProviderPermissions.ReviewProvidersName, "Queues", "building"),
        ],
        _ => [],
    };
}
