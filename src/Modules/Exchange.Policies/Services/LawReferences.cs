using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Time;
using Exchange.Policies.Contracts;
using Exchange.Policies.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Policies.Services;

/// <summary>Knows the laws of the library. Pages of other modules cite them all the time; they are read anew when something is published or withdrawn.</summary>
internal sealed class LawReferences : ILawReferences
{
    private const int MaxLaws = 5_000;

    private readonly AppDbContext _db;
    private readonly StampWatcher _stamps;
    private readonly IMemoryCache _cache;
    private readonly SiteClock _clock;

    public LawReferences(AppDbContext db, StampWatcher stamps, IMemoryCache cache, SiteClock clock)
    {
        _db = db;
        _stamps = stamps;
        _cache = cache;
        _clock = clock;
    }

    public async Task<string?> FindAsync(LawCitation citation, CancellationToken cancellationToken)
    {
        var laws = await LawsAsync(cancellationToken);
        var today = _clock.Today;
        var law = laws[citation.Name]
            .Where(record => citation.Article is not { } number || (record.FirstArticle <= number && number <= record.LastArticle))
            .OrderBy(record => record.Dates.On(today) is Validity.InForce or Validity.Amended ? 0 : 1)
            .ThenByDescending(record => record.Dates.InForceFrom ?? record.IssuedOn)
            .FirstOrDefault();
        return law is null ? null : citation.Anchor is { } anchor ? $"{law.Url}#{anchor}" : law.Url;
    }

    // Also by the full title: who cites 《最高人民法院关于…的规定》 means it.
    private async Task<ILookup<string, CitedLaw>> LawsAsync(CancellationToken cancellationToken) =>
        (await _cache.GetOrCreateAsync($"policy-laws:{_stamps.Current(PolicyFacetRows.Topic)}", async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
            var rows = await _db.Set<PolicyRecord>().AsNoTracking().OrderByDescending(r => r.IssuedOn).ThenBy(r => r.Id).Take(MaxLaws)
                .Select(r => new { r.ShortName, r.Title, r.Url, r.FirstArticle, r.LastArticle, r.IssuedOn, r.InForceFrom, r.ExpiresOn, r.AmendedOn, r.RepealedOn, r.CommentUntil })
                .ToListAsync(cancellationToken);
            return rows.SelectMany(r => new[] { r.ShortName, LawCitation.NameOf(r.Title) }.OfType<string>().Distinct(StringComparer.Ordinal).Select(name => (
                    name, law: new CitedLaw(r.Url, r.FirstArticle, r.LastArticle, r.IssuedOn, new PolicyDates(r.InForceFrom, r.ExpiresOn, r.AmendedOn, r.RepealedOn, r.CommentUntil)))))
                .ToLookup(pair => pair.name, pair => pair.law, StringComparer.Ordinal);
        }))!;

    private sealed record CitedLaw(string Url, int? FirstArticle, int? LastArticle, DateOnly? IssuedOn, PolicyDates Dates);
}
