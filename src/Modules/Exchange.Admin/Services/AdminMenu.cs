using Exchange.Admin.Contracts;
using Exchange.Framework.Navigation;

namespace Exchange.Admin.Services;

internal sealed class AdminMenu : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu != Menus.Admin
        ? []
        : [
            new NavigationItem("Overview", "/Admin", "1", Icon: "home"),
            new NavigationItem("Words that mean the same", "/Admin/Synonyms", "81", AdminPermissions.ManageSearchName, "Rules and words", "link"),
            new NavigationItem("Audit trail", "/Admin/Audit", "90", AdminPermissions.ViewAuditTrailName, "Operation", "history"),
            new NavigationItem("Background work", "/Admin/Background", "91", AdminPermissions.ManageBackgroundWorkName, "Operation", "refresh"),
            new NavigationItem("Search index", "/Admin/Index", "92", AdminPermissions.ManageSearchName, "Operation", "search"),
            new NavigationItem("Settings", "/Admin/Settings", "93", AdminPermissions.ManageSettingsName, "Operation", "settings"),
        ];
}
