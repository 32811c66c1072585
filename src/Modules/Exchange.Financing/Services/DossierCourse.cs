using System.Buffers.Binary;
using System.Security.Cryptography;
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
    public const int PageSize = 200;

    private static readonly CourseKind[] _byLender =
        [CourseKind.AskedToSee, CourseKind.Asked, CourseKind.JointJoined, CourseKind.JointAsked, CourseKind.JointLeft, CourseKind.Interested, CourseKind.Declined, CourseKind.Confirmed, CourseKind.Contradicted];

    private static readonly CourseKind[] _bySite = [CourseKind.Late, CourseKind.Reminded, CourseKind.Stopped, CourseKind.Resumed];

    // A list: a query takes it as one parameter.
    private static readonly List<CourseKind> _ends = [CourseKind.PassedOver, CourseKind.Withdrawn, CourseKind.Closed];

    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly ICurrentUser _user;
    private readonly AnswerClock _answerClock;
    private readonly SiteClock _clock;

    public DossierCourse(AppDbContext db, IPartyDirectory parties, IUserDirectory users, ICurrentUser user, AnswerClock answerClock, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _users = users;
        _user = user;
        _answerClock = answerClock;
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

    /// <summary>
    /// Its lender has become late: with the day after the last one of the clock, whenever that is noticed. The entry's id says which clock it is
    /// of: two that notice it at once do not write it twice.
    /// </summary>
    public void AddLate(DossierRequest request) => _db.Add(new CourseEntry
    {
        Id = LateIdOf(request), DossierId = request.DossierId, RequestId = request.Id, Kind = CourseKind.Late, At = SiteClock.StartOf(request.DueOn.AddDays(1)),
    });

    /// <summary>The same when it answers late before anybody has noticed; a day that may still move is not recorded (rules GEN-05).</summary>
    public async Task AddLateAnswerAsync(DossierRequest request, CancellationToken cancellationToken)
    {
        var id = LateIdOf(request);
        if (!_answerClock.MayMove(request.DueOn) && !await _db.Set<CourseEntry>().AnyAsync(e => e.Id == id, cancellationToken))
        {
            AddLate(request);
        }
    }

    /// <summary>When its lender was reminded last; null when never.</summary>
    public Task<DateTimeOffset?> RemindedAtAsync(Guid requestId, CancellationToken cancellationToken) =>
        _db.Set<CourseEntry>().Where(e => e.RequestId == requestId && e.Kind == CourseKind.Reminded).OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At)
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The same for all lenders of a dossier.</summary>
    public async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> RemindersAsync(Guid dossierId, CancellationToken cancellationToken) =>
        await _db.Set<CourseEntry>().Where(e => e.DossierId == dossierId && e.RequestId != null && e.Kind == CourseKind.Reminded)
            .GroupBy(e => e.RequestId!.Value).Select(g => new { g.Key, At = g.Max(e => e.At) }).ToDictionaryAsync(g => g.Key, g => g.At, cancellationToken);

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
    public async Task<Page<CourseRow>> ReadAsync(Dossier dossier, int page, CancellationToken cancellationToken)
    {
        var lenders = await _db.Set<DossierRequest>().AsNoTracking().Where(r => r.DossierId == dossier.Id).ToDictionaryAsync(r => r.Id, r => r.LenderId, cancellationToken);
        return await PageAsync(
            dossier.PartyId, _db.Set<CourseEntry>().AsNoTracking().Where(e => e.DossierId == dossier.Id && !(e.RequestId != null && _ends.Contains(e.Kind))),
            _db.Set<DossierOpening>().AsNoTracking().Where(o => o.DossierId == dossier.Id), lenders, page, cancellationToken);
    }

    /// <summary>Of one lender's request, for its own people: nothing of other lenders, and the firm by no name.</summary>
    public Task<Page<CourseRow>> ReadAsync(DossierRequest request, int page, CancellationToken cancellationToken) => PageAsync(
        null, _db.Set<CourseEntry>().AsNoTracking().Where(e => e.RequestId == request.Id),
        _db.Set<DossierOpening>().AsNoTracking().Where(o => o.DossierId == request.DossierId && o.PartyId == request.LenderId),
        new Dictionary<Guid, Guid> { [request.Id] = request.LenderId }, page, cancellationToken);

    /// <param name="firm">Null where the reader may not know it: then nobody of it is named either.</param>
    private async Task<Page<CourseRow>> PageAsync(
        Guid? firm, IQueryable<CourseEntry> allEntries, IQueryable<DossierOpening> allOpenings, IReadOnlyDictionary<Guid, Guid> lenders, int page,
        CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var all = allEntries.Select(e => new { e.At, e.Order, e.Id }).Concat(allOpenings.Select(o => new { o.At, Order = (int)CourseKind.Read, o.Id }));
        var total = await all.CountAsync(cancellationToken);
        var ids = await all.OrderBy(x => x.At).ThenBy(x => x.Order).ThenBy(x => x.Id).Skip((page - 1) * PageSize).Take(PageSize).Select(x => x.Id).ToListAsync(cancellationToken);
        var entries = await allEntries.Where(e => ids.Contains(e.Id)).ToListAsync(cancellationToken);
        var openings = await allOpenings.Where(o => ids.Contains(o.Id)).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync([.. lenders.Values.Distinct()], cancellationToken);
        var people = await _users.GetNamesAsync(
            entries.Where(e => firm is not null || _byLender.Contains(e.Kind)).Select(e => e.UserId).OfType<string>().Concat(openings.Select(o => o.UserId)).Distinct(), cancellationToken);
        var rows = entries.ToDictionary(e => e.Id, e => new CourseRow(
            e.At, e.Kind, e.RequestId is { } id && lenders.TryGetValue(id, out var lender) ? parties.GetValueOrDefault(lender)?.Name : null,
            ActorOf(e.Kind), _bySite.Contains(e.Kind) || e.UserId is null ? null : people.GetValueOrDefault(e.UserId), null, null));
        foreach (var opening in openings)
        {
            rows.Add(opening.Id, new CourseRow(
                opening.At, CourseKind.Read, opening.PartyId is { } party ? parties.GetValueOrDefault(party)?.Name : null,
                opening.PartyId is null ? CourseActor.Operator : CourseActor.Lender, people.GetValueOrDefault(opening.UserId), opening.Document, opening.Reason));
        }

        return new Page<CourseRow>([.. ids.Where(rows.ContainsKey).Select(id => rows[id])], total, page, PageSize);
    }

    private static Guid LateIdOf(DossierRequest request)
    {
        Span<byte> seed = stackalloc byte[20];
        request.Id.TryWriteBytes(seed);
        BinaryPrimitives.WriteInt32BigEndian(seed[16..], request.DueOn.DayNumber);
        return new Guid(SHA256.HashData(seed).AsSpan(0, 16));
    }

    private static CourseActor ActorOf(CourseKind kind) => kind switch
    {
        CourseKind.Reminded => CourseActor.Operator,
        CourseKind.Late or CourseKind.Stopped or CourseKind.Resumed => CourseActor.Site,
        _ => _byLender.Contains(kind) ? CourseActor.Lender : CourseActor.Firm,
    };
}
