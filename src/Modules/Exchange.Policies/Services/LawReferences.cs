using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Services;

/// <summary>Knows the laws of the library, read once a request.</summary>
internal sealed class LawReferences : ILawReferences
{
    private const int MaxLaws = 5_000;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;
    private ILookup<string, PolicyRecord>? _laws;

    public LawReferences(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public async Task<string?> FindAsync(LawCitation citation, CancellationToken cancellationToken)
    {
        _laws ??= await LoadAsync(cancellationToken);
        var today = _clock.Today;
        var law = _laws[citation.Name]
            .Where(record => citation.Article is not { } number || (record.FirstArticle <= number && number <= record.LastArticle))
            .OrderBy(record => record.Dates.On(today) is Validity.InForce or Validity.Amended ? 0 : 1)
            .ThenByDescending(record => record.InForceFrom ?? record.IssuedOn)
            .FirstOrDefault();
        return law is null ? null : citation.Anchor is { } anchor ? $"{law.Url}#{anchor}" : law.Url;
    }

    // Also by the full title: who cites 《最高人民法院关于…的规定》 means it.
    private async Task<ILookup<string, PolicyRecord>> LoadAsync(CancellationToken cancellationToken)
    {
        var records = await _db.Set<PolicyRecord>().AsNoTracking().OrderByDescending(r => r.IssuedOn).Take(MaxLaws).ToListAsync(cancellationToken);
        return records.SelectMany(record => new[] { record.ShortName, LawCitation.NameOf(record.Title) }.OfType<string>().Distinct().Select(name => (name, record)))
            .ToLookup(pair => pair.name, pair => pair.record, StringComparer.Ordinal);
    }
}
