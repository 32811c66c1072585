using Exchange.Framework.Security;

namespace Exchange.Investing.Security;

/// <summary>What investors and owners may do follows from their roles in their parties.</summary>
internal sealed class InvestingPermissions : IPermissionProvider
{
    public const string ManageRoadshowsName = "ManageRoadshows";

    private static readonly Permission _manageRoadshows = new(ManageRoadshowsName, "Hold roadshows");

    public IEnumerable<Permission> GetPermissions() => [_manageRoadshows];
}
