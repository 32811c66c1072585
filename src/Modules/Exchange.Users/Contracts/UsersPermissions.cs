using Exchange.Framework.Security;

namespace Exchange.Users.Contracts;

public sealed class UsersPermissions : IPermissionProvider
{
    public const string ManageUsersName = "ManageUsers";

    public static readonly Permission ManageUsers = new(ManageUsersName, "Manage accounts and roles");

    public IEnumerable<Permission> GetPermissions() => [ManageUsers];
}
