using Exchange.Framework.Navigation;

namespace Exchange.Policies;

internal sealed class PolicyNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Main => [new NavigationItem("Policies and laws", "/policies", "7")],
        Menus.Admin => [new NavigationItem("Comments on drafts", "/Admin/PolicyComments", "72", PolicyPermissions.ModerateCommentsName, "Content", "mail")],
        _ => [],
    };
}
