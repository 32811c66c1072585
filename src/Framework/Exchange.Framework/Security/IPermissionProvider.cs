namespace Exchange.Framework.Security;

/// <summary>Declares a module's permissions. Which role has which is set by the <c>Roles</c> step of the setup recipe.</summary>
public interface IPermissionProvider
{
    IEnumerable<Permission> GetPermissions();
}
