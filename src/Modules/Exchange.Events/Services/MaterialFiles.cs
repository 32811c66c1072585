using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>Materials: for those who have a place, or for everybody once the event is over.</summary>
internal sealed class MaterialFiles : IFileAccess, IFileReferences
{
    /// <summary>Owner type; the owner's id is the event's.</summary>
    public const string Type = "EventMaterial";

    public static readonly FilePolicy Policy = new(
        [FileKind.Pdf, FileKind.Docx, FileKind.Xlsx, FileKind.Csv, FileKind.Text, FileKind.Zip, FileKind.Jpeg, FileKind.Png, FileKind.Webp], 50 << 20, IsPublic: false);

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly HostAccess _hosts;
    private readonly SiteClock _clock;

    public MaterialFiles(AppDbContext db, ICurrentUser user, HostAccess hosts, SiteClock clock)
    {
        _db = db;
        _user = user;
        _hosts = hosts;
        _clock = clock;
    }

    public string OwnerType => Type;

    public static bool MayRead(EventMaterial material, HouseEvent held, SignUp? mine, DateTimeOffset now) =>
        mine is { State: SignUpState.Confirmed } || (material.Access == MaterialAccess.PublicAfter && held is { IsPublished: true, IsCancelled: false } && held.EndsAt < now);

    public async Task<bool> MayReadAsync(StoredFile file, CancellationToken cancellationToken)
    {
        var material = await _db.Set<EventMaterial>().AsNoTracking().FirstOrDefaultAsync(m => m.FileId == file.Id && m.EventId == file.OwnerId, cancellationToken);
        if (material is null || await _db.Set<HouseEvent>().AsNoTracking().FirstOrDefaultAsync(e => e.Id == material.EventId, cancellationToken) is not { } held)
        {
            return false;
        }

        var mine = _user.Id is { } userId ? await _db.Set<SignUp>().AsNoTracking().FirstOrDefaultAsync(s => s.EventId == held.Id && s.UserId == userId, cancellationToken) : null;
        return MayRead(material, held, mine, _clock.Now) || await _hosts.FindAsync(held, cancellationToken) is not null;
    }

    public async Task<IReadOnlyCollection<Guid>> FindUsedAsync(IReadOnlyCollection<Guid> fileIds, CancellationToken cancellationToken) =>
        await _db.Set<EventMaterial>().Where(m => fileIds.Contains(m.FileId)).Select(m => m.FileId).Distinct().ToListAsync(cancellationToken);
}
