using Exchange.Framework.Security;
using Exchange.Media.Contracts;

namespace Exchange.Media.Security;

internal sealed class MediaPermissions : IPermissionProvider
{
    public const string ManageMediaName = MediaAccess.PermissionName;

    public IEnumerable<Permission> GetPermissions() => [new Permission(ManageMediaName, "Keep the media library")];
}
