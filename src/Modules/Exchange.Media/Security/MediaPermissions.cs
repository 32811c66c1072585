using Exchange.Framework.Security;

namespace Exchange.Media.Security;

internal sealed class MediaPermissions : IPermissionProvider
{
    public const string ManageMediaName = "ManageMedia";

    public IEnumerable<Permission> GetPermissions() => [new Permission(ManageMediaName, "Keep the media library")];
}
