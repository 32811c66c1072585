using Exchange.Framework.Navigation;
using Exchange.Media.Security;

namespace Exchange.Media;

internal sealed class MediaNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu == Menus.Admin
        ? [new NavigationItem("Media library", "/Admin/Media", "72", MediaPermissions.ManageMediaName, "Content", "grid")]
        : [];
}
