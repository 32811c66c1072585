using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

internal sealed class RightsDirectory : IRightsDirectory
{
    private readonly AppDbContext _db;
    private readonly RightTexts _texts;
    private readonly IPartyDirectory _parties;
    private readonly SiteClock _clock;

    public RightsDirectory(AppDbContext db, RightTexts texts, IPartyDirectory parties, SiteClock clock)
    {
        _clock = clock;
        _db = db;
        _texts = texts;
        _parties = parties;
    }

    public async Task<IReadOnlyDictionary<Guid, RightSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, RightSummary>();
        }

        var found = (await SummariseAsync(_db.Set<IpRight>().Where(r => ids.Contains(r.Id)), cancellationToken)).ToDictionary(s => s.Id);
        if (ids.Where(id => !found.ContainsKey(id)).Distinct().ToList() is not { Count: > 0 } missing)
        {
            return found;
        }

        // What was merged away is found as the record that it was merged into.
        var merged = await _db.Set<IpRight>().IgnoreQueryFilters().Where(r => missing.Contains(r.Id) && r.MergedInto != null)
            .Select(r => new { r.Id, Into = r.MergedInto!.Value }).ToListAsync(cancellationToken);
        var into = merged.Select(m => m.Into).Distinct().ToList();
        var others = into.Count == 0 ? [] : (await SummariseAsync(_db.Set<IpRight>().Where(r => into.Contains(r.Id)), cancellationToken)).ToDictionary(s => s.Id);
        foreach (var record in merged)
        {
            found[record.Id] = others[record.Into];
        }

        return found;
    }

    public Task<IReadOnlyList<RightSummary>> GetClaimedAsync(Guid partyId, int skip, int take, CancellationToken cancellationToken) =>
        SummariseAsync(
            _db.Set<IpRight>().Where(r => r.ClaimedBy == partyId).OrderByDescending(r => r.ClaimedAt).ThenByDescending(r => r.Id)
                .Skip(skip).Take(Math.Clamp(take, 1, 500)),
            cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, string>> GetTextsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var texts = await _db.Set<RightText>().AsNoTracking().Where(t => ids.Contains(t.RightId))
            .Select(t => new { t.RightId, t.Abstract, t.ClaimsJson }).ToListAsync(cancellationToken);
        return texts.ToDictionary(t => t.RightId, t => string.Join('\n', RightText.Read(t.ClaimsJson).Prepend(t.Abstract ?? "")));
    }

    public IQueryable<RightNode> QueryNodes() => _db.Set<TaxonomyAssignment>()
        .Select(t => new RightNode { RightId = t.RightId, Root = t.Node.Substring(0, TaxonomyCatalog.RootLength) });

    public async Task<ListingAuthority> GetAuthorityAsync(Guid rightId, Guid partyId, CancellationToken cancellationToken)
    {
        var right = await _db.Set<IpRight>().AsNoTracking().Include(r => r.People).FirstOrDefaultAsync(r => r.Id == rightId, cancellationToken);
        if (right is { OwnersChangedOn: not null } && right.ClaimedBy != partyId)
        {
            return new ListingAuthority(false, "The register names other owners since a transfer or a change of name. Only who has claimed the right as its owner since may offer it.", [])
            {
                Rule = ListingRules.OwnerRule,
            };
        }

        if (right is null || right.ClaimedBy != partyId)
        {
            return new ListingAuthority(false, "Your organisation has not claimed this right. Claim it under My rights first.", []);
        }

        var party = (await _parties.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId);
        var consents = await _db.Set<RightConsent>().AsNoTracking().Where(c => c.RightId == rightId && c.PartyId == partyId)
            .Select(c => new { c.Giver, c.NormalisedName, c.RecordedAt }).ToListAsync(cancellationToken);
        var authority = ListingRules.Check(
            right, party, [.. consents.Where(c => c.Giver == ConsentGiver.CoOwner).Select(c => c.NormalisedName)]);
        var days = consents.Where(c => c.Giver == ConsentGiver.Pledgee).Select(c => SiteClock.ToDate(c.RecordedAt)).ToList();
        if (!right.StatusFlags.Contains(StatusFlag.Pledged) || days.Count == 0)
        {
            return authority;
        }

        var events = await _db.Set<LegalEvent>().AsNoTracking().Where(e => e.RightId == rightId).ToListAsync(cancellationToken);
        var status = LegalStatus.Fold(events.Where(e => e.Counts).Select(e => e.ToFact()), _clock.Today);
        return authority with { HasPledgeeConsent = ListingRules.CoversPledges(days.Max(), status) };
    }

    private async Task<IReadOnlyList<RightSummary>> SummariseAsync(IQueryable<IpRight> query, CancellationToken cancellationToken)
    {
        // The long texts and publications stay in the database.
        var rights = await query.AsNoTracking().Include(r => r.People.Where(p => p.Role == PersonRole.Applicant || p.Role == PersonRole.Owner))
            .Include(r => r.Taxonomy).Include(r => r.Ipc).AsSplitQuery().ToListAsync(cancellationToken);
        return rights.Select(Summarise).ToList();
    }

    private RightSummary Summarise(IpRight right) => new(
        right.Id, right.Kind, right.PatentType, right.DisplayNumber, right.Title, right.OwnerNames(),
        right.Status, string.Join(" · ", right.StatusFlags.Select(_texts.Flag).Prepend(_texts.Status(right.Status, right.Stage))), right.StatusCheckedOn, right.StatusSource,
        right.FilingDate, right.GrantDate, right.TermEnd, right.ClaimedBy,
        right.Taxonomy.OrderBy(t => t.Position).Select(t => t.Node).ToList(),
        right.Ipc.OrderBy(i => i.Position).Select(i => i.Symbol).ToList(), right.IsDemo)
    {
        Flags = right.StatusFlags,
    };
}
