using Exchange.Framework.Navigation;
using Exchange.Users.Contracts;

namespace Exchange.Users;

internal sealed class UsersNavigation : INavigationProvider
{
    public IEnumerable<NavigationItem> GetItems(string menu) => menu switch
    {
        Menus.Desk =>
        [
            new("My desk", "/desk", "1", Icon: "home"),
            new("Profile", "/desk/settings/profile", "90", Group: "Settings", Icon: "user"),
            new("Security", "/desk/settings/security", "91", Group: "Settings", Icon: "lock"),
            new("Devices", "/desk/settings/sessions", "92", Group: "Settings", Icon: "key"),
            new("My data", "/desk/settings/data", "95", Group: "Settings", Icon: "download"),
        ],
        Menus.Admin =>
        [
            new("Users", "/Admin/Users", "50", UsersPermissions.ManageUsersName, "Users", "users"),
            new("Roles", "/Admin/Users/Roles", "51", UsersPermissions.ViewRolesName, "Users", "shield"),
        ],
        _ => [],
    };
}
