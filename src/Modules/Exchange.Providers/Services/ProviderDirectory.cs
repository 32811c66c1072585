using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

/// <summary>Reads providers together with what decides whether they offer. Whether they do is always worked out for today.</summary>
internal sealed class ProviderDirectory : IProviderDirectory
{
    private const int MaxListed = 500;

    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly LicenceCatalog _licences;
    private readonly SiteClock _clock;

    public ProviderDirectory(AppDbContext db, IPartyDirectory parties, LicenceCatalog licences, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _licences = licences;
        _clock = clock;
    }

    public async Task<IReadOnlyDictionary<Guid, ProviderSummary>> FindAsync(IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken) =>
        (await LoadAsync(_db.Set<Provider>().AsNoTracking().Where(p => partyIds.Contains(p.Id)), cancellationToken))
            .ToDictionary(f => f.Provider.Id, f => f.ToSummary());

    public async Task<IReadOnlyList<ProviderSummary>> ListOfferingAsync(OrganisationKind? kind, CancellationToken cancellationToken)
    {
        var query = _db.Set<Provider>().AsNoTracking().Where(p => p.IsPublished);
        if (kind is { } only)
        {
            query = query.Where(p => p.Kind == only);
        }

        return
        [
            .. (await LoadAsync(query.OrderBy(p => p.Id), cancellationToken)).Where(f => f.NotOfferingReason is null).Select(f => f.ToSummary())
                .OrderByDescending(s => s.IsAdmitted).ThenBy(s => s.MedianResponseHours ?? int.MaxValue).ThenBy(s => s.Name, StringComparer.Ordinal)
                .Take(MaxListed),
        ];
    }

    /// <summary>Five queries, however many there are.</summary>
    public async Task<IReadOnlyList<ProviderFacts>> LoadAsync(IQueryable<Provider> query, CancellationToken cancellationToken)
    {
        var providers = await query.ToListAsync(cancellationToken);
        var ids = providers.Select(p => p.Id).ToList();
        var parties = await _parties.FindAsync(ids, cancellationToken);
        var licences = (await _db.Set<ProviderLicence>().AsNoTracking().Where(l => ids.Contains(l.ProviderId) && !l.IsRemoved)
            .OrderBy(l => l.Id).ToListAsync(cancellationToken)).ToLookup(l => l.ProviderId);
        var standings = await _db.Set<ProviderStanding>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        var today = _clock.Today;
        var admitted = (await _db.Set<ProviderAdmission>().AsNoTracking()
            .Where(a => ids.Contains(a.ProviderId) && a.AdmittedOn <= today && a.ExitedOn == null)
            .Select(a => a.ProviderId).ToListAsync(cancellationToken)).ToHashSet();
        return
        [
            .. providers.Where(p => parties.ContainsKey(p.Id)).Select(p =>
            {
                var mine = licences[p.Id].ToList();
                var reason = OfferingRule.WhyNot(p.IsPublished, parties[p.Id].IsVerified, _licences.RequiredOf(p.Kind), mine, today);
                return new ProviderFacts(p, parties[p.Id], mine, standings.GetValueOrDefault(p.Id), admitted.Contains(p.Id), reason, today);
            }),
        ];
    }
}
