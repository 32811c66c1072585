using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Services;

/// <summary>Writes what happens to a dossier, and reads it as the firm or one of its lenders may see it.</summary>
internal sealed class DossierCourse
{
    private const int MaxEntries = 500;

    private static readonly CourseKind[] _byLender =
        [CourseKind.AskedToSee, CourseKind.Asked, CourseKind.Interested, CourseKind.Declined, CourseKind.Confirmed, CourseKind.Contradicted];

    private static readonly CourseKind[] _bySite = [CourseKind.Reminded, CourseKind.Stopped, CourseKind.Resumed];

    // A list: a query takes it as one parameter.
    private static readonly List<CourseKind> _ends = [CourseKind.PassedOver, CourseKind.Withdrawn, CourseKind.Closed];

    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public DossierCourse(AppDbContext db, IPartyDirectory parties, IUserDirectory users, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _users = users;
        _user = user;
        _clock = clock;
    }

    /// <summary>Inside the caller's unit of work, by the person of the request.</summary>
    public void Add(Guid dossierId, CourseKind kind) => _db.Add(new CourseEntry { DossierId = dossierId, Kind = kind, UserId = _user.Id, At = _clock.Now });

    /// <summary>The same when the command succeeded.</summary>
    public Result Add(Result result, Guid dossierId, CourseKind kind)
    {
        if (result.Succeeded)
        {
            Add(dossierId, kind);
        }

        return result;
    }

    public void Add(DossierRequest request, CourseKind kind) =>
        _db.Add(new CourseEntry { DossierId = request.DossierId, RequestId = request.Id, Kind = kind, UserId = _user.Id, At = _clock.Now });

    /// <summary>When its lender was reminded last; null when never.</summary>
    public Task<DateTimeOffset?> RemindedAtAsync(Guid requestId, CancellationToken cancellationToken) =>
        _db.Set<CourseEntry>().Where(e => e.RequestId == requestId && e.Kind == CourseKind.Reminded).OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The same for all lenders of a dossier.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> RemindersAsync(Guid dossierId, CancellationToken cancellationToken) =>
        (await _db.Set<CourseEntry>().Where(e => e.DossierId == dossierId && e.RequestId != null && e.Kind == CourseKind.Reminded).OrderByDescending(e => e.At).Take(MaxEntries)
            .Select(e => new { Id = e.RequestId!.Value, e.At }).ToListAsync(cancellationToken)).GroupBy(e => e.Id).ToDictionary(g => g.Key, g => g.First().At);

    /// <summary>Why and when requests ended without a choice; those that have not are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, CourseEntry>> EndsAsync(IReadOnlyCollection<Guid> requestIds, CancellationToken cancellationToken) =>
        (await _db.Set<CourseEntry>().AsNoTracking().Where(e => e.RequestId != null && requestIds.Contains(e.RequestId.Value) && _ends.Contains(e.Kind)).ToListAsync(cancellationToken))
            .GroupBy(e => e.RequestId!.Value).ToDictionary(g => g.Key, g => g.MaxBy(e => e.At)!);

    /// <summary>What became of the dossier when a request ended like this.</summary>
    public static DossierStage StageOf(CourseKind kind) => kind switch
    {
        CourseKind.Withdrawn => DossierStage.Withdrawn,
        CourseKind.Closed => DossierStage.Closed,
        _ => DossierStage.Picked,
    };

    /// <summary>Everything, the first first; who has read what stands among it. That the others end with a choice goes without saying.</summary>
    public async Task<IReadOnlyList<CourseRow>> ReadAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var entries = await _db.Set<CourseEntry>().AsNoTracking().Where(e => e.DossierId == dossier.Id && !(e.RequestId != null && _ends.Contains(e.Kind)))
            .OrderBy(e => e.At).ThenBy(e => e.Id).Take(MaxEntries).ToListAsync(cancellationToken);
        var openings = await _db.Set<DossierOpening>().AsNoTracking().Where(o => o.DossierId == dossier.Id).OrderBy(o => o.At).ThenBy(o => o.Id).Take(MaxEntries).ToListAsync(cancellationToken);
        var lenders = await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.DossierId == dossier.Id).ToDictionaryAsync(r => r.Id, r => r.LenderId, cancellationToken);
        return await RowsAsync(dossier.PartyId, entries, openings, lenders, cancellationToken);
    }

    /// <summary>Of one lender's request, for its own people: nothing of other lenders, and the firm by no name.</summary>
    public async Task<IReadOnlyList<CourseRow>> ReadAsync(DossierRequest request, CancellationToken cancellationToken)
    {
        var entries = await _db.Set<CourseEntry>().AsNoTracking().Where(e => e.RequestId == request.Id).OrderBy(e => e.At).ThenBy(e => e.Id).Take(MaxEntries).ToListAsync(cancellationToken);
        var openings = await _db.Set<DossierOpening>().AsNoTracking().Where(o => o.DossierId == request.DossierId && o.PartyId == request.LenderId)
            .OrderBy(o => o.At).ThenBy(o => o.Id).Take(MaxEntries).ToListAsync(cancellationToken);
        return await RowsAsync(null, entries, openings, new Dictionary<Guid, Guid> { [request.Id] = request.LenderId }, cancellationToken);
    }

    /// <param name="firm">Null where the reader may not know it: then nobody of it is named either.</param>
    private async Task<IReadOnlyList<CourseRow>> RowsAsync(
        Guid? firm, List<CourseEntry> entries, List<DossierOpening> openings, IReadOnlyDictionary<Guid, Guid> lenders, CancellationToken cancellationToken)
    {
        var parties = await _parties.FindAsync([.. lenders.Values.Distinct()], cancellationToken);
        var people = await _users.GetNamesAsync(
            entries.Where(e => firm is not null || _byLender.Contains(e.Kind)).Select(e => e.UserId).OfType<string>().Concat(openings.Select(o => o.UserId)).Distinct(), cancellationToken);
        var rows = entries.ConvertAll(e => new CourseRow(
            e.At, e.Kind, e.RequestId is { } id && lenders.TryGetValue(id, out var lender) ? parties.GetValueOrDefault(lender)?.Name : null,
            ActorOf(e.Kind), _bySite.Contains(e.Kind) || e.UserId is null ? null : people.GetValueOrDefault(e.UserId), null, null));
        rows.AddRange(openings.Select(o => new CourseRow(
            o.At, CourseKind.Read, o.PartyId is { } party ? parties.GetValueOrDefault(party)?.Name : null, o.PartyId is null ? CourseActor.Operator : CourseActor.Lender,
            people.GetValueOrDefault(o.UserId), o.Document, o.Reason)));
        return [.. rows.OrderBy(r => r.At)];
    }

    private static CourseActor ActorOf(CourseKind kind) => kind switch
    {
        CourseKind.Reminded => CourseActor.Operator,
        CourseKind.Stopped or CourseKind.Resumed => CourseActor.Site,
        _ => _byLender.Contains(kind) ? CourseActor.Lender : CourseActor.Firm,
    };
}
