using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>The register's one entrance for patents.</summary>
internal sealed class PatentRegistry : IPatentRegistry
{
    public const int MaxBatch = 500;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private readonly TaxonomyCatalog _taxonomy;
    private readonly ISearchChanges _changes;
    private readonly Outbox _outbox;
    private readonly ImportedDrawings _drawings;
    private readonly IAuditTrail _audit;

    public PatentRegistry(
        AppDbContext db, SiteClock clock, TaxonomyCatalog taxonomy, ISearchChanges changes, Outbox outbox, ImportedDrawings drawings,
        IAuditTrail audit)
    {
        _audit = audit;
        _drawings = drawings;
        _db = db;
        _clock = clock;
        _taxonomy = taxonomy;
        _changes = changes;
        _outbox = outbox;
    }

    public async Task<IReadOnlyList<PatentOutcome>> UpsertAsync(
        IReadOnlyList<PatentRecord> records, PatentSource source, bool dryRun, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(records.Count, MaxBatch);
        var candidates = records.Select(record => PatentCandidate.Check(record, source.IsManual)).ToList();
        await using var transaction = dryRun || _db.Database.CurrentTransaction is not null
            ? null
            : await _db.Database.BeginTransactionAsync(cancellationToken);
        var known = await LoadAsync(candidates.Where(c => c.Rejection is null).ToList(), dryRun, cancellationToken);
        var outcomes = new List<PatentOutcome>(candidates.Count);
        var added = new HashSet<Guid>();
        var touched = new HashSet<Guid>();
        var reviews = new HashSet<Guid>();
        var pictured = new List<(int Index, IpRight Right)>();
        foreach (var candidate in candidates)
        {
            var (outcome, right) = Upsert(candidate, source, known, added, touched, reviews, dryRun);
            if (right is not null && candidate.Record.Drawings.Count > 0 && (added.Contains(right.Id) || ReachOf(right, source) != MergeReach.Nothing))
            {
                pictured.Add((outcomes.Count, right));
            }

            outcomes.Add(outcome);
        }

        if (dryRun)
        {
            return outcomes;
        }

        await AttachDrawingsAsync(pictured, candidates, outcomes, touched, cancellationToken);
        foreach (var id in touched)
        {
            _changes.Record(PatentsSearchSource.SourceName, id);
            if (!added.Contains(id))
            {
                // A new right stands in no listing yet.
                _outbox.Add(new RightChanged(id, reviews.Contains(id)));
            }
        }

        await _db.SaveChangesAsync(cancellationToken);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellationToken);
        }

        return outcomes;
    }

    private async Task AttachDrawingsAsync(
        List<(int Index, IpRight Right)> pictured, List<PatentCandidate> candidates, List<PatentOutcome> outcomes, HashSet<Guid> touched,
        CancellationToken cancellationToken)
    {
        var (changed, warned) = await _drawings.AttachAsync(
            pictured.ConvertAll(p => (p.Right.Id, candidates[p.Index].Record.Drawings)), cancellationToken);
        foreach (var (index, right) in pictured)
        {
            if (changed.Contains(right.Id))
            {
                right.Touch(_clock.Now);
                touched.Add(right.Id);
                outcomes[index] = outcomes[index].Kind == UpsertKind.Unchanged ? outcomes[index] with { Kind = UpsertKind.Updated } : outcomes[index];
            }

            if (warned.Contains(right.Id) && outcomes[index] is { Kind: UpsertKind.Added or UpsertKind.Updated, ReasonCode: null } outcome)
            {
                outcomes[index] = outcome with { ReasonCode = PatentReason.BadDrawing };
            }
        }
    }

    private (PatentOutcome Outcome, IpRight? Right) Upsert(
        PatentCandidate candidate, PatentSource source, KnownRights known, HashSet<Guid> added, HashSet<Guid> touched, HashSet<Guid> reviews, bool dryRun)
    {
        if (candidate.Rejection is not null)
        {
            return (new PatentOutcome(UpsertKind.Rejected, null, candidate.NumberText, candidate.Rejection), null);
        }

        if (known.FindMerged(candidate) is { } mergedInto)
        {
            return (new PatentOutcome(UpsertKind.Unchanged, mergedInto, candidate.NumberText, PatentReason.MergedAway), null);
        }

        if (!known.TryFind(candidate, out var right))
        {
            return (new PatentOutcome(UpsertKind.Rejected, null, candidate.NumberText, PatentReason.NumberConflict), null);
        }

        var isNew = right is null;
        if (right is { ApplicationNumber: not null, HasWrongCheckCharacter: false } && candidate.ApplicationNumber is { IsCheckCharacterRight: false })
        {
            // PAT-10: one digit of it is wrong, so it may mean another application. It never changes a right whose number is proven.
            return (new PatentOutcome(UpsertKind.Rejected, null, candidate.NumberText, PatentReason.BadCheckCharacter), null);
        }

        right ??= Create(candidate, source);
        var reach = isNew ? MergeReach.Everything : ReachOf(right, source);
        if (reach == MergeReach.Nothing)
        {
            return (new PatentOutcome(UpsertKind.Unchanged, right.Id, candidate.NumberText, PatentReason.BelongsToAnother), right);
        }

        var before = isNew || dryRun ? null : RightSnapshot.Of(right);
        var changed = PatentMerge.Apply(right, candidate, reach, mayNameOwners: isNew || source.PartyId is null, provesGrant: source.PartyId is null);
        if (source.IsCorrection && !isNew && reach == MergeReach.Everything)
        {
            changed |= PatentMerge.Empty(right, candidate, provesGrant: source.PartyId is null);
        }

        changed |= AssignTaxonomy(right);
        known.Add(right);
        if (before is not null && changed)
        {
            NoteChange(right, before, source, reviews);
        }

        if (isNew)
        {
            added.Add(right.Id);
            if (!dryRun)
            {
                _db.Add(right);
            }
        }

        if (isNew || changed)
        {
            right.Touch(_clock.Now);
            touched.Add(right.Id);
        }

        var kind = isNew ? UpsertKind.Added : changed ? UpsertKind.Updated : UpsertKind.Unchanged;
        var warning = kind == UpsertKind.Unchanged ? null : candidate.Warning;
        Guid? id = dryRun && added.Contains(right.Id) ? null : right.Id;
        return (new PatentOutcome(kind, id, candidate.NumberText, warning), right);
    }

    private IpRight Create(PatentCandidate candidate, PatentSource source) => new()
    {
        Kind = IpKind.Patent,
        Office = candidate.Office,
        NumberKey = candidate.Key,

        // Offices abroad are quoted by publications, which their letters tell apart; CNIPA by applications.
        Number = candidate.ApplicationNumber?.Normalised
            ?? (candidate.Publications.Count > 0 ? candidate.Publications[0].Number.Normalised : candidate.StoredApplication!),
        ApplicationNumber = candidate.StoredApplication,
        HasWrongCheckCharacter = candidate.ApplicationNumber is { IsCheckCharacterRight: false },
        Title = "",
        Source = source.Name.Length > 200 ? source.Name[..200] : source.Name,
        SourcePartyId = source.PartyId,
        IsDemo = candidate.Record.IsDemo,
        CreatedAt = _clock.Now,
    };

    // A stranger's file changes nothing of others' rights, not even gaps: what stands there is read as the owner's word.
    private static MergeReach ReachOf(IpRight right, PatentSource source) =>
        source.PartyId is not { } party ? MergeReach.Everything
        : right.ClaimedBy == party ? right.SourcePartyId is null ? MergeReach.Texts : MergeReach.Everything
        : right.SourcePartyId == party && right.ClaimedBy is null ? MergeReach.Everything
        : MergeReach.Nothing;

    /// <summary>One entry a changed right, with what stood there before; a party's change of what was reviewed is reviewed again.</summary>
    private void NoteChange(IpRight right, RightSnapshot before, PatentSource source, HashSet<Guid> reviews)
    {
        var after = RightSnapshot.Of(right);
        var (old, now) = RightSnapshot.Between(before, after);
        if (now.Count > 0)
        {
            _audit.Record(source.IsManual ? "Right.Edited" : "Right.Imported", "IpRight", right.Id.ToString("N"), now, old, source.UserId);
        }

        if (source.PartyId is not null && after.NeedsReviewAfter(before))
        {
            reviews.Add(right.Id);
        }
    }

    private bool AssignTaxonomy(IpRight right)
    {
        var symbols = right.Ipc.OrderBy(i => i.Position).Select(i => IpcSymbol.Parse(i.Symbol)!);
        var nodes = _taxonomy.Matcher.Match(symbols, $"{right.Title}\n{right.TitleEn}", right.Text?.Abstract ?? "");
        return right.AssignTaxonomy(nodes, _taxonomy.Version);
    }

    private async Task<KnownRights> LoadAsync(IReadOnlyList<PatentCandidate> candidates, bool dryRun, CancellationToken cancellationToken)
    {
        var keys = candidates.Select(c => c.Key).Distinct().ToList();
        var stems = candidates.SelectMany(c => c.Publications).Select(p => p.Number.Stem).Distinct().ToList();
        var ids = await _db.Set<RightPublication>().Where(p => stems.Contains(p.Stem)).Select(p => p.RightId)
            .Union(_db.Set<IpRight>().Where(r => r.Kind == IpKind.Patent && keys.Contains(r.NumberKey)).Select(r => r.Id))
            .ToListAsync(cancellationToken);
        var merged = await _db.Set<IpRight>().IgnoreQueryFilters().Where(r => r.Kind == IpKind.Patent && keys.Contains(r.NumberKey) && r.MergedInto != null)
            .Select(r => new { r.NumberKey, Into = r.MergedInto!.Value }).ToDictionaryAsync(r => r.NumberKey, r => r.Into, cancellationToken);
        if (ids.Count == 0)
        {
            return new KnownRights([], merged);
        }

        var query = _db.Set<IpRight>().Where(r => ids.Contains(r.Id))
            .Include(r => r.Publications).Include(r => r.People).Include(r => r.Ipc).Include(r => r.Priorities)
            .Include(r => r.Taxonomy).Include(r => r.Text).AsSplitQuery();
        return new KnownRights(await (dryRun ? query.AsNoTrackingWithIdentityResolution() : query).ToListAsync(cancellationToken), merged);
    }
}
