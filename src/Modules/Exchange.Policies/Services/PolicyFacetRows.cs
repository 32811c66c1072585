using System.Globalization;
using Exchange.Framework.Live;
using Exchange.Policies.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Exchange.Policies.Services;

/// <summary>What the filters of the library count. It changes when a text is published or withdrawn, and by the day; readers ask all the time.</summary>
internal sealed class PolicyFacetRows
{
    /// <summary>Stamp that grows with every change of what is published.</summary>
    public const string Topic = "policies";

    // Of a library of laws and policies all of it; the facets of more are counted of so many.
    private const int MaxCounted = 10_000;

    private readonly StampWatcher _stamps;
    private readonly IMemoryCache _cache;

    public PolicyFacetRows(StampWatcher stamps, IMemoryCache cache)
    {
        _stamps = stamps;
        _cache = cache;
    }

    /// <param name="all">The texts of the type that stand for the readers of the language.</param>
    /// <param name="today">A day of the site's calendar.</param>
    public async Task<IReadOnlyList<PolicyFacetRow>> ReadAsync(string type, string culture, IQueryable<PolicyRecord> all, DateOnly today, CancellationToken cancellationToken) =>
        (await _cache.GetOrCreateAsync(string.Create(CultureInfo.InvariantCulture, $"policy-facets:{type}:{culture}:{today:yyyyMMdd}:{_stamps.Current(Topic)}"), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(10);
            var rows = await all.OrderBy(r => r.Id).Take(MaxCounted)
                .Select(r => new { r.Level, r.IssuingBody, r.Topics, r.InForceFrom, r.ExpiresOn, r.AmendedOn, r.RepealedOn, r.CommentUntil }).ToListAsync(cancellationToken);
            return rows.ConvertAll(r => new PolicyFacetRow(
                r.Level, r.IssuingBody, r.Topics.Split('|', StringSplitOptions.RemoveEmptyEntries),
                new PolicyDates(r.InForceFrom, r.ExpiresOn, r.AmendedOn, r.RepealedOn, r.CommentUntil).On(today)));
        }))!;
}
