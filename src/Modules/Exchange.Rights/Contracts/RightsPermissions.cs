using Exchange.Framework.Security;

namespace Exchange.Rights.Contracts;

public sealed class RightsPermissions : IPermissionProvider
{
    public const string ManageRightsName = "ManageRights";

    /// <summary>Operator: decide claims and disputes, enter events, correct the taxonomy of any right.</summary>
    public static readonly Permission ManageRights = new(ManageRightsName, "Decide claims and correct the register of rights");

    public IEnumerable<Permission> GetPermissions() => [ManageRights];
}
