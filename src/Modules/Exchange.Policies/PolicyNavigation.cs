using Exchange.Framework.Navigation;

namespace Exchange.Policies;

internal sealed class PolicyNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.SiteMap => [new NavigationItem("Policies and laws", "/policies", "6.1")],
        Menus.Admin => [new NavigationItem("Comments on drafts", "/Admin/PolicyComments", "72", PolicyPermissions.ModerateCommentsName, "Content", "mail")],
        _ => [],
    };
}
