using Exchange.Framework.Navigation;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Services;

internal sealed class RightsNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.SiteMap => [new NavigationItem("Other IP rights", "/rights", "1.6")],
        Menus.Desk => [new NavigationItem("My rights", "/desk/rights", "4", Group: "Rights and financing", Icon: "patent")],
        Menus.Admin =>
        [
            new NavigationItem("Claims to rights", "/Admin/Rights", "1.4", RightsPermissions.ManageRightsName, "Queues", "patent"),
            new NavigationItem("Double records of rights", "/Admin/Duplicates/Rights", "1.46", RightsPermissions.ManageRightsName, "Queues", "patent"),
            new NavigationItem("Rules of the check-up", "/Admin/TradeRules", "80", RightsPermissions.ManageRightsName, "Rules and words", "shield"),
        ],
        _ => [],
    };
}
