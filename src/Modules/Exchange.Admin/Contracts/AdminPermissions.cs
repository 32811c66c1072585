using Exchange.Framework.Security;

namespace Exchange.Admin.Contracts;

public sealed class AdminPermissions : IPermissionProvider
{
    public const string ViewAuditTrailName = "ViewAuditTrail";
    public const string ManageBackgroundWorkName = "ManageBackgroundWork";
    public const string ManageSearchName = "ManageSearch";
    public const string ManageSettingsName = "ManageSettings";

    public static readonly Permission ViewAuditTrail = new(ViewAuditTrailName, "Read and export the audit trail");

    public static readonly Permission ManageBackgroundWork = new(ManageBackgroundWorkName, "See background work, try it again or cancel it");

    public static readonly Permission ManageSearch = new(ManageSearchName, "Rebuild the search index");

    public static readonly Permission ManageSettings = new(ManageSettingsName, "Change the settings of the site");

    public IEnumerable<Permission> GetPermissions() => [ViewAuditTrail, ManageBackgroundWork, ManageSearch, ManageSettings];
}
