using Exchange.Framework.Security;

namespace Exchange.Content;

internal sealed class ContentPermissions : IPermissionProvider
{
    public const string ManageContentName = "ManageContent";
    public const string ApproveContentName = "ApproveContent";
    public const string ManageDigestsName = "ManageDigests";

    public static readonly Permission ManageContent = new(ManageContentName, "Write and publish texts", OperatorPermissions.SiteOwner);
    public static readonly Permission ApproveContent = new(ApproveContentName, "Approve texts of others", OperatorPermissions.SiteOwner);

    public static readonly Permission ManageDigests = new(ManageDigestsName, "See and delete subscriptions to new texts", OperatorPermissions.SiteOwner);

    public IEnumerable<Permission> GetPermissions() => [ManageContent, ApproveContent, ManageDigests];
}
