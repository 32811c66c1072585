using Exchange.Financing.Contracts;
using Exchange.Framework.Navigation;
using Exchange.Parties.Contracts;

namespace Exchange.Financing;

internal sealed class FinancingNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Main => [new NavigationItem("Pledge financing", "/financing", "4")],
        Menus.Desk =>
        [
            new NavigationItem("Financing dossiers", "/desk/financing", "6", Group: "Rights and financing", Icon: "coins") { For = DeskAudience.Firms },
            new NavigationItem("Dossiers to answer", "/desk/financing/requests", "1.3", Group: "My services", Icon: "clock") { For = DeskAudience.Lenders },
        ],
        Menus.Admin => [new NavigationItem("Financing dossiers", "/Admin/Financing", "27", FinancingPermissions.ViewFinancingName, "Records", "coins")],
        _ => [],
    };
}
