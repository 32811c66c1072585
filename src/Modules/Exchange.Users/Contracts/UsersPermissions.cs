using Exchange.Framework.Security;

namespace Exchange.Users.Contracts;

public sealed class UsersPermissions : IPermissionProvider
{
    public const string ManageUsersName = "ManageUsers";
    public const string ViewRolesName = "ViewRoles";

    public static readonly Permission ManageUsers = new(ManageUsersName, "Manage accounts and roles");

    public static readonly Permission ViewRoles = new(ViewRolesName, "See which role may do what", ManageUsers);

    public IEnumerable<Permission> GetPermissions() => [ManageUsers, ViewRoles];
}
