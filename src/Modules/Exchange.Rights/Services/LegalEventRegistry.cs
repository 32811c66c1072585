using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Legal events of official files.</summary>
internal sealed class LegalEventRegistry : ILegalEventRegistry
{
    private const int MaxBatch = 500;
    private const int MaxCode = 10;
    private const int MaxText = 1000;
    private const int MaxReference = 60;
    private const int MaxSource = 200;
    private const int FirstYear = 1985;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly ISearchChanges _changes;
    private readonly Outbox _outbox;
    private readonly IAuditTrail _audit;
    private readonly OwnerChanges _owners;
    private readonly ClaimNotices _notices;
    private readonly HolderAlerts _holders;

    public LegalEventRegistry(
        AppDbContext db, SiteClock clock, ISearchChanges changes, Outbox outbox, IAuditTrail audit, OwnerChanges owners, ClaimNotices notices,
        HolderAlerts holders)
    {
        _holders = holders;
        _db = db;
        _clock = clock;
        _changes = changes;
        _outbox = outbox;
        _audit = audit;
        _owners = owners;
        _notices = notices;
    }

    public async Task<IReadOnlyList<LegalEventOutcome>> AddAsync(
        IReadOnlyList<LegalEventRecord> records, string source, bool dryRun, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(records.Count, MaxBatch);
        await using var transaction = dryRun || _db.Database.CurrentTransaction is not null ? null : await _db.Database.BeginTransactionAsync(cancellationToken);
        var numbers = records.Select(r => WrittenNumber.Read(r.Number)).ToList();
        var rights = await FindAsync(numbers, cancellationToken);
        var ids = rights.Values.Distinct().ToList();
        var stored = (await _db.Set<LegalEvent>().Where(e => ids.Contains(e.RightId)).ToListAsync(cancellationToken)).ToLookup(e => e.RightId);
        var known = stored.SelectMany(g => g.Where(e => e.Standing != EventStanding.Refused)).Select(KeyOf).ToHashSet();
        var added = new List<LegalEvent>();
        var outcomes = new List<LegalEventOutcome>(records.Count);
        foreach (var (record, number) in records.Zip(numbers))
        {
            var (outcome, legal) = Check(record, number, rights, source);
            if (legal is not null)
            {
                var fresh = new[] { legal, number!.IsForeign ? null : OtherTurn(legal, record) }.OfType<LegalEvent>()
                    .Where(e => known.Add(KeyOf(e)) && !stored[e.RightId].Concat(added).Any(other => IsSameTurn(e, other))).ToList();
                added.AddRange(fresh);
                outcome = fresh.Count > 0 ? outcome : new LegalEventOutcome(UpsertKind.Unchanged, outcome.Number, null);
            }

            outcomes.Add(outcome);
        }

        if (dryRun || added.Count == 0)
        {
            return outcomes;
        }

        // Whom a transfer or the end of a right concerns is read from the stored events, those of this file among them.
        _db.AddRange(added);
        await _db.SaveChangesAsync(cancellationToken);
        await FoldAsync(added.ToLookup(e => e.RightId), stored, source, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return outcomes;
    }

    private async Task FoldAsync(ILookup<Guid, LegalEvent> added, ILookup<Guid, LegalEvent> stored, string source, CancellationToken cancellationToken)
    {
        var ids = added.Select(g => g.Key).ToList();
        var rights = await _db.Set<IpRight>().Include(r => r.Publications).Include(r => r.People).AsSplitQuery().Where(r => ids.Contains(r.Id)).ToListAsync(cancellationToken);
        foreach (var right in rights)
        {
            var (changedOn, asOf, status) = (right.OwnersChangedOn, right.OwnersAsOf, right.Status);
            var hasChanged = right.FoldStatus(stored[right.Id].Concat(added[right.Id]), _clock.Today);
            if (right.HasEndedSince(status))
            {
                await _holders.AlertAsync(right, HolderCause.RightEnded, added[right.Id].Max(e => e.ToFact().TakesEffectOn), cancellationToken);
            }

            await _owners.FollowAsync(right, changedOn, asOf, cancellationToken);
            if (changedOn == right.OwnersChangedOn && !right.IsForeign)
            {
                await _holders.AlertLateAsync(right, [.. added[right.Id]], cancellationToken);
            }

            // The file says what it says up to its newest announcement, not what the register holds today.
            right.NoteStatusCheck(added[right.Id].Max(e => e.AnnouncedOn), source);
            right.Touch(_clock.Now);
            _changes.Record(PatentsSearchSource.SourceName, right.Id);
            _outbox.Add(new RightChanged(right.Id));
            _audit.Record("Right.EventsImported", "IpRight", right.Id.ToString("N"), new { Events = added[right.Id].Select(e => $"{e.Code} {e.AnnouncedOn:yyyy-MM-dd}").ToList(), source });
            if (hasChanged && right.ClaimedBy is { } party)
            {
                await _notices.StatusChangedAsync(party, right, cancellationToken);
            }
        }
    }

    private (LegalEventOutcome Outcome, LegalEvent? Legal) Check(LegalEventRecord record, WrittenNumber? number, Dictionary<string, Guid> rights, string source)
    {
        if (number is null)
        {
            return Refuse(record.Number, string.IsNullOrWhiteSpace(record.Number) ? PatentReason.NoNumber : PatentReason.BadNumber);
        }

        if (EnteredText.Clean(record.Code)?.ToUpperInvariant() is not { Length: <= MaxCode } code)
        {
            return Refuse(number.Text, LegalEventReason.BadCode);
        }

        if (record.AnnouncedOn is not { } announced || (announced.Year < FirstYear && !number.IsForeign) || announced > _clock.Today)
        {
            return Refuse(number.Text, LegalEventReason.BadDay);
        }

        var right = (number.Key is null ? [] : new[] { number.Key }).Concat(number.Stems).Select(key => rights.GetValueOrDefault(key)).FirstOrDefault(id => id != Guid.Empty);
        if (right == Guid.Empty)
        {
            return Refuse(number.Text, LegalEventReason.UnknownPatent);
        }

        // The catalog is CNIPA's: the same letters mean something else at another office.
        var type = number.IsForeign ? null : EventCatalog.Find(code);
        var isLicence = code == EventCatalog.LicenceRecorded;
        var legal = new LegalEvent
        {
            RightId = right, Code = code, AnnouncedOn = announced, EffectiveOn = record.EffectiveOn, Text = Cut(record.Text, MaxText),
            Reference = Cut(record.Reference, MaxReference), Source = Cut(source, MaxSource)!, EnteredAt = _clock.Now,
            Licence = isLicence ? record.Licence : null, EndsOn = isLicence ? record.EndsOn : null,
            SecuredFen = type?.Code is EventCatalog.PledgeRegistered or EventCatalog.PledgeChanged ? record.SecuredFen : null,
            OwnersAfter = type?.ChangesOwner == true ? Names(record.OwnersAfter) : null,
            Holders = type?.HasHolders == true ? Names(record.Holders) : null,
        };
        return type is null && !number.IsForeign
            ? (new LegalEventOutcome(UpsertKind.Added, number.Text, LegalEventReason.UnknownCode), legal)
            : (new LegalEventOutcome(UpsertKind.Added, number.Text, null), legal);

        static (LegalEventOutcome, LegalEvent?) Refuse(string? number, string reason) => (new LegalEventOutcome(UpsertKind.Rejected, number, reason), null);
    }

    // A source that tells the whole pledge tells two events (rules §4.2).
    private static LegalEvent? OtherTurn(LegalEvent legal, LegalEventRecord record)
    {
        var isCancelled = legal.Code == EventCatalog.PledgeCancelled;
        return record.PledgeTurnsOn is { } day && (isCancelled || legal.Code == EventCatalog.PledgeRegistered)
            ? new LegalEvent
            {
                RightId = legal.RightId, Code = isCancelled ? EventCatalog.PledgeRegistered : EventCatalog.PledgeCancelled, AnnouncedOn = legal.AnnouncedOn, EffectiveOn = day,
                Reference = legal.Reference, Source = legal.Source, EnteredAt = legal.EnteredAt,
                SecuredFen = isCancelled ? record.SecuredFen : null, Holders = isCancelled ? Names(record.Holders) : null,
            }
            : null;
    }

    // A pledge begins and ends once, whether it is told in one announcement or in two, of which the older ones bear no number.
    private static bool IsSameTurn(LegalEvent one, LegalEvent other) => one.Code is EventCatalog.PledgeRegistered or EventCatalog.PledgeCancelled
        && (one.RightId, one.Code, one.ToFact().TakesEffectOn) == (other.RightId, other.Code, other.ToFact().TakesEffectOn)
        && other is { Standing: EventStanding.Confirmed, StatedByPartyId: null }
        && (one.Reference is null || other.Reference is null || one.Reference == other.Reference);

    private static string? Names(IReadOnlyList<string> names) => EnteredOwners.Write(EnteredOwners.Read(string.Join('\n', names)) ?? []);

    private static string? Cut(string? text, int length) => EnteredText.Clean(text) is { } clean ? clean.Length > length ? clean[..length] : clean : null;

    private static (Guid, string, DateOnly, DateOnly, string?) KeyOf(LegalEvent legal) =>
        (legal.RightId, legal.Code, legal.AnnouncedOn, legal.EffectiveOn ?? legal.AnnouncedOn, legal.Reference);

    // Two queries for the whole batch.
    private async Task<Dictionary<string, Guid>> FindAsync(List<WrittenNumber?> numbers, CancellationToken cancellationToken)
    {
        var keys = numbers.Select(n => n?.Key).OfType<string>().Distinct().ToList();
        var stems = numbers.SelectMany(n => n?.Stems ?? []).Distinct().ToList();
        var found = await _db.Set<IpRight>().IgnoreQueryFilters().Where(r => r.Kind == IpKind.Patent && keys.Contains(r.NumberKey))
            .Select(r => new { Key = r.NumberKey, Id = r.MergedInto ?? r.Id }).ToListAsync(cancellationToken);
        if (stems.Count > 0)
        {
            found.AddRange(await _db.Set<RightPublication>().Where(p => stems.Contains(p.Stem)).Select(p => new { Key = p.Stem, Id = p.RightId }).Distinct().ToListAsync(cancellationToken));
        }

        return found.DistinctBy(f => f.Key).ToDictionary(f => f.Key, f => f.Id, StringComparer.Ordinal);
    }
}
