using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;
using Exchange.Investing.Security;

namespace Exchange.Investing;

internal sealed class InvestingNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk =>
        [
            new NavigationItem("Interest in my listings", "/desk/interest", "42", Group: "Questions and interest", Icon: "handshake"),
            new NavigationItem("Investing", "/desk/investing", "45", Group: "Find and follow", Icon: "coins") { For = DeskAudience.Investors },
        ],
        Menus.Admin => [new NavigationItem("Roadshows", "/Admin/Roadshows", "27.5", InvestingPermissions.ManageRoadshowsName, "Records", "calendar")],
        Menus.SiteMap => [new NavigationItem("Roadshows", "/roadshows", "5.7")],
        _ => [],
    };
}
