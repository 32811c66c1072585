namespace Exchange.Framework.Security;

/// <summary>Permissions that belong to no module in particular.</summary>
public sealed class OperatorPermissions : IPermissionProvider
{
    public const string AccessAdminPanelName = "AccessAdminPanel";
    public const string SiteOwnerName = "SiteOwner";

    /// <summary>Implies every other permission.</summary>
    public static readonly Permission SiteOwner = new(SiteOwnerName, "Everything");

    /// <summary>Needed for every address under /Admin.</summary>
    public static readonly Permission AccessAdminPanel = new(AccessAdminPanelName, "Open the operator desk");

    public IEnumerable<Permission> GetPermissions() => [SiteOwner, AccessAdminPanel];
}
