using Exchange.Framework.Security;

namespace Exchange.Content;

internal sealed class ContentPermissions : IPermissionProvider
{
    public const string ManageContentName = "ManageContent";

    public static readonly Permission ManageContent = new(ManageContentName, "Edit the pages of the house", OperatorPermissions.SiteOwner);

    public IEnumerable<Permission> GetPermissions() => [ManageContent];
}
