using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.ViewModels;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>
/// A transfer, and the end of the right, concern who holds a pledge or a licence on it (rules §4.2, §4.3): who is a verified party here is told, the others stand
/// on the operator's list.
/// </summary>
internal sealed class HolderAlerts
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly IPartyNames _names;
    private readonly ClaimNotices _notices;
    private readonly IAuditTrail _audit;
    private readonly RightTexts _texts;
    private readonly IUserDirectory _users;

    public HolderAlerts(AppDbContext db, SiteClock clock, IPartyNames names, ClaimNotices notices, IAuditTrail audit, RightTexts texts, IUserDirectory users)
    {
        _users = users;
        _db = db;
        _clock = clock;
        _names = names;
        _notices = notices;
        _audit = audit;
        _texts = texts;
    }

    /// <summary>Joins the caller's unit of work.</summary>
    /// <param name="day">What began later was agreed in the knowledge of it.</param>
    public async Task AlertAsync(IpRight right, HolderCause cause, DateOnly day, CancellationToken cancellationToken)
    {
        await TellAsync(right, cause, day, await StandingAsync(right, day, cancellationToken), cancellationToken);
    }

    /// <summary>Pledges and licences that come on record after the transfer that they were there before; joins the caller's unit of work.</summary>
    public async Task AlertLateAsync(IpRight right, IReadOnlyCollection<LegalEvent> recorded, CancellationToken cancellationToken)
    {
        if (right.OwnersChangedOn is not { } day || !recorded.Any(e => e.Counts && EventCatalog.Find(e.Code)?.Effect == EventEffect.AddFlag))
        {
            return;
        }

        var late = (await StandingAsync(right, day, cancellationToken))
            .Where(e => recorded.Any(r => EventCatalog.Find(r.Code)?.Flag == e.Flag && r.Reference == e.Reference && r.ToFact().TakesEffectOn == e.Since))
            .ToList();
        await TellAsync(right, HolderCause.OwnersChanged, day, late, cancellationToken);
    }

    // With what this unit of work has added: a transfer and a pledge may stand in one file.
    private async Task<List<Encumbrance>> StandingAsync(IpRight right, DateOnly day, CancellationToken cancellationToken)
    {
        var added = _db.Set<LegalEvent>().Local.Where(e => e.RightId == right.Id).ToList();
        var ids = added.Select(e => e.Id).ToList();
        var stored = await _db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == right.Id && !ids.Contains(e.Id)).ToListAsync(cancellationToken);
        return LegalStatus.Fold(stored.Concat(added).Where(e => e.Counts).Select(e => e.ToFact()), _clock.Today).Encumbrances
            .Where(e => e.Flag is StatusFlag.Pledged or StatusFlag.LicenceRecorded && e.Since <= day)
            .ToList();
    }

    private async Task TellAsync(IpRight right, HolderCause cause, DateOnly day, List<Encumbrance> burdens, CancellationToken cancellationToken)
    {
        var holders = burdens.SelectMany(e => Names(e.Holders).Select(name => (e.Flag, e.Reference, Name: name))).ToList();
        if (holders.Count == 0)
        {
            return;
        }

        var known = await _names.FindVerifiedAsync(holders.Select(h => h.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToList(), cancellationToken);
        foreach (var burden in holders.GroupBy(h => h.Flag))
        {
            var parties = burden.SelectMany(h => h.Name is null ? [] : known[h.Name]).Distinct().ToList();
            if (parties.Count > 0)
            {
                await _notices.HolderAsync(parties, right, burden.Key, cause, cancellationToken);
                _audit.Record("Right.HoldersTold", "IpRight", right.Id.ToString("N"), new { Burden = burden.Key, cause, parties, day });
            }
        }

        var unknown = holders.Where(h => h.Name is null || !known[h.Name].Any()).Distinct().ToList();
        _db.AddRange(unknown.Select(h => new HolderToTell
        {
            RightId = right.Id, Burden = h.Flag, Cause = cause, Holder = h.Name, Reference = h.Reference, HappenedOn = day, At = _clock.Now,
        }));
        if (unknown.Count > 0)
        {
            await _notices.HoldersToTellAsync(right, cause, cancellationToken);
        }
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) => Waiting().CountAsync(cancellationToken);

    /// <summary>Those who wait, the oldest first; or those who have been told, the last first.</summary>
    public async Task<Page<HolderToTellRow>> GetListAsync(bool told, int page, int size, CancellationToken cancellationToken)
    {
        var all = told ? _db.Set<HolderToTell>().AsNoTracking().Where(h => h.ToldAt != null) : Waiting();
        var total = await all.CountAsync(cancellationToken);
        var ordered = told ? all.OrderByDescending(h => h.ToldAt).ThenBy(h => h.Id) : all.OrderBy(h => h.At).ThenBy(h => h.Id);
        var rows = await ordered.Skip((page - 1) * size).Take(size)
            .Join(_db.Set<IpRight>(), h => h.RightId, r => r.Id, (h, r) => new
            {
                h.Id, h.Burden, h.Cause, h.Holder, h.Reference, h.HappenedOn, h.At, h.ToldAt, h.ToldBy, h.ToldHow, RightId = r.Id, r.Kind, r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.Title,
            }).ToListAsync(cancellationToken);
        var rights = rows.Select(r => r.RightId).Distinct().ToList();
        var codes = EventCatalog.All.Where(t => t.HasHolders).Select(t => t.Code).ToList();
        var events = (await _db.Set<LegalEvent>().AsNoTracking()
            .Where(e => rights.Contains(e.RightId) && codes.Contains(e.Code) && e.Standing != EventStanding.Refused).ToListAsync(cancellationToken)).ToLookup(e => e.RightId);
        var people = await _users.GetNamesAsync([.. rows.Select(r => r.ToldBy).OfType<string>().Distinct()], cancellationToken);
        var sorted = told ? rows.OrderByDescending(r => r.ToldAt).ThenBy(r => r.Id) : rows.OrderBy(r => r.At).ThenBy(r => r.Id);
        return new Page<HolderToTellRow>(
            sorted.Select(r =>
            {
                var number = IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage);
                return new HolderToTellRow(
                    r.Id, number, r.Title, RightUrls.Of(r.RightId, r.Kind, number), _texts.Holder(r.Burden), r.Holder, r.Reference, r.Cause == HolderCause.RightEnded, r.HappenedOn, r.At)
                {
                    DeskUrl = $"/desk/rights/{r.RightId:N}",
                    Events = events[r.RightId].Where(e => EventCatalog.Find(e.Code)!.Flag == r.Burden && e.Reference == r.Reference)
                        .OrderByDescending(e => e.AnnouncedOn).ThenBy(e => e.Id).Select(e => new HolderEventRow(_texts.Event(e.Code), e.AnnouncedOn, e.Text, e.Source)).ToList(),
                    ToldAt = r.ToldAt,
                    ToldBy = r.ToldBy is { } by ? people.GetValueOrDefault(by) : null,
                    ToldHow = r.ToldHow,
                };
            }).ToList(),
            total, page, size);
    }

    /// <summary>Somebody of the operator has told the holder.</summary>
    /// <returns>Null when there is no such entry.</returns>
    public async Task<Result?> NoteToldAsync(Guid id, string? how, string userId, CancellationToken cancellationToken)
    {
        if (await _db.Set<HolderToTell>().FirstOrDefaultAsync(h => h.Id == id, cancellationToken) is not { } holder)
        {
            return null;
        }

        if (EnteredText.Clean(how) is not { Length: <= HolderToTell.HowLength } note)
        {
            return Result.Fail("Say how they were told, in at most 300 characters.");
        }

        if (!holder.Tell(note, userId, _clock.Now))
        {
            return Result.Fail("This was noted before.");
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The note was a mistake.</summary>
    /// <returns>Null when there is no such entry.</returns>
    public async Task<Result?> TakeBackAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await _db.Set<HolderToTell>().FirstOrDefaultAsync(h => h.Id == id, cancellationToken) is not { } holder)
        {
            return null;
        }

        if (!holder.TakeBack())
        {
            return Result.Fail("This was taken back before.");
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    // Somebody holds it, whether the record tells who or not.
    private static IEnumerable<string?> Names(string? holders) => EnteredOwners.Read(holders) is { Count: > 0 } names ? names.Cast<string?>() : [null];

    private IQueryable<HolderToTell> Waiting() => _db.Set<HolderToTell>().AsNoTracking().Where(h => h.ToldAt == null);
}
