using Exchange.Framework.Navigation;
using Exchange.Imports.Security;

namespace Exchange.Imports.Services;

internal sealed class ImportsNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk => [new NavigationItem("Import patents", "/desk/imports", "4.2", Group: "Rights and financing", Icon: "upload")],
        Menus.Admin => [new NavigationItem("Imports", "/Admin/Imports", "25", ImportPermissions.ViewImportsName, "Records", "upload")],
        _ => [],
    };
}
