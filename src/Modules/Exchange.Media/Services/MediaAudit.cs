using Exchange.Framework.Auditing;
using Exchange.Media.Domain;
using Exchange.Media.Security;

namespace Exchange.Media.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class MediaAudit : AuditNames
{
    public MediaAudit()
        : base("Media library")
    {
        Kind<Guid>(
            nameof(MediaItem), "File of the library", MediaPermissions.ManageMediaName,
            db => db.Set<MediaItem>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Name }),
            row => $"/Admin/Media/{row.Key}");
        Kind<Guid>(
            nameof(MediaFolder), "Folder of the library", MediaPermissions.ManageMediaName,
            db => db.Set<MediaFolder>().Select(r => new AuditedRow<Guid> { Key = r.Id, Title = r.Name }),
            row => $"/Admin/Media/folders/{row.Key}");
    }
}
