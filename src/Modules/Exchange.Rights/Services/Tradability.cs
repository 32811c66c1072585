using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

internal sealed class Tradability : ITradability
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly RightAnnuities _annuities;
    private readonly TaxonomyCatalog _taxonomy;
    private readonly TradeRuleBook _rules;
    private readonly SiteClock _clock;

    public Tradability(AppDbContext db, IPartyDirectory parties, RightAnnuities annuities, TaxonomyCatalog taxonomy, TradeRuleBook rules, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _annuities = annuities;
        _taxonomy = taxonomy;
        _rules = rules;
        _clock = clock;
    }

    /// <summary>Every mode, nothing stated beside the record.</summary>
    public static IReadOnlyList<TradeQuestion> AllModes { get; } = [.. Enum.GetValues<TradeMode>().Select(mode => new TradeQuestion(mode))];

    public Task<IReadOnlyDictionary<Guid, RightCheckUp>> CheckAsync(
        IReadOnlyCollection<Guid> rightIds, IReadOnlyList<TradeQuestion> questions, CancellationToken cancellationToken) =>
        CheckAsync(rightIds, questions, _clock.Today, cancellationToken);

    /// <summary>On another day: the events and the rules in force then, with the owners and consents of today.</summary>
    public async Task<IReadOnlyDictionary<Guid, RightCheckUp>> CheckAsync(
        IReadOnlyCollection<Guid> rightIds, IReadOnlyList<TradeQuestion> questions, DateOnly on, CancellationToken cancellationToken) =>
        await CheckAsync(rightIds, questions, on, await _rules.OnAsync(on, cancellationToken), cancellationToken);

    /// <param name="rightIds">Unknown ones are left out.</param>
    /// <param name="questions">Each is asked of each right.</param>
    /// <param name="on">The day.</param>
    /// <param name="rules">Others than those in force, to see what they would say.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IReadOnlyDictionary<Guid, RightCheckUp>> CheckAsync(
        IReadOnlyCollection<Guid> rightIds, IReadOnlyList<TradeQuestion> questions, DateOnly on, TradeRules rules, CancellationToken cancellationToken)
    {
        var rights = await _db.Set<IpRight>().AsNoTracking().Where(r => rightIds.Contains(r.Id))
            .Include(r => r.People).Include(r => r.Taxonomy).AsSplitQuery().ToListAsync(cancellationToken);
        var events = (await _db.Set<LegalEvent>().AsNoTracking().Where(e => rightIds.Contains(e.RightId)).ToListAsync(cancellationToken))
            .Where(e => e.Counts).ToLookup(e => e.RightId);
        var consents = (await _db.Set<RightConsent>().AsNoTracking().Where(c => rightIds.Contains(c.RightId)).ToListAsync(cancellationToken))
            .ToLookup(c => (c.RightId, c.PartyId));
        var declarations = (await _db.Set<RightDeclaration>().AsNoTracking().Where(d => rightIds.Contains(d.RightId)).ToListAsync(cancellationToken))
            .Where(d => d.HoldsOn(on)).OrderByDescending(d => d.MadeAt).ToLookup(d => (d.RightId, d.PartyId));
        var parties = await _parties.FindAsync([.. rights.Select(r => r.ClaimedBy).OfType<Guid>().Distinct()], cancellationToken);
        return rights.ToDictionary(right => right.Id, right =>
        {
            var claimant = right.ClaimedBy is { } id ? parties.GetValueOrDefault(id) : null;
            var subject = Describe(right, [.. events[right.Id]], claimant, claimant is null ? [] : [.. consents[(right.Id, claimant.Id)]], on) with
            {
                Declarations = claimant is null ? [] : [.. declarations[(right.Id, claimant.Id)].DistinctBy(d => d.Kind).Select(d => new DeclaredBefore(d.Kind, d.MadeOn, d.ValidUntil))],
            };
            return new RightCheckUp(
                right.Id, right.Kind == IpKind.Patent, right.DisplayNumber, right.Title, on, subject.CheckedOn, subject.CheckedOn is null ? null : right.StatusSource,
                [.. questions.Select(question => rules.Check(subject, question, on))]);
        });
    }

    private TradeSubject Describe(IpRight right, List<LegalEvent> events, PartySummary? claimant, List<RightConsent> consents, DateOnly on)
    {
        var status = LegalStatus.Fold(events.Select(e => e.ToFact()), on);
        var owners = right.OwnerNames();
        var pledgee = consents.Where(c => c.Giver == ConsentGiver.Pledgee).Select(c => SiteClock.ToDate(c.RecordedAt)).ToList();
        return new TradeSubject(right.Kind, right.PatentType, status, right.StatusCheckedOn <= on ? right.StatusCheckedOn : LastKnown(events, on))
        {
            ForeignOffice = right.IsForeign ? right.Office : null,
            Term = right is { IsForeign: false, PatentType: { } type, FilingDate: { } filed } ? PatentTerm.Of(type, filed, right.CompensationDays) : null,
            LastDay = right.TermEnd,
            OpenAnnuity = _annuities.FindOpen(right, events, status, on),
            IsClaimed = claimant is { IsVerified: true },
            IsSelfBrought = claimant is not null && right.SourcePartyId == claimant.Id,
            AreOwnersUnconfirmed = right.AreOwnersUnconfirmed,
            HasSeveralOwners = owners.Count > 1,
            MissingConsents = claimant is null
                ? []
                : ListingRules.MissingConsents(right, claimant, [.. consents.Where(c => c.Giver == ConsentGiver.CoOwner).Select(c => c.NormalisedName)]),
            HasPledgeeConsent = pledgee.Count > 0 && ListingRules.CoversPledges(pledgee.Max(), status),
            IsExportSensitive = right.Taxonomy.Any(t => _taxonomy.Find(t.Node)?.ExportSensitive == true),
            IsInstitutes = claimant?.OrganisationKind == OrganisationKind.Institute,
            IsStateOwned = claimant is { IsStateOwned: true },
        };
    }

    // On a day in the past a later look-up says nothing; the newest event announced by then does.
    private static DateOnly? LastKnown(List<LegalEvent> events, DateOnly on) =>
        events.Where(e => e.AnnouncedOn <= on).Select(e => (DateOnly?)e.AnnouncedOn).Max();
}
