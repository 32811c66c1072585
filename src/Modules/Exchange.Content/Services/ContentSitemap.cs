using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

internal sealed class ContentSitemap : ISitemapSource
{
    private readonly AppDbContext _db;
    private readonly ContentTypes _types;

    public ContentSitemap(AppDbContext db, ContentTypes types)
    {
        _db = db;
        _types = types;
    }

    public async Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.PublishedVersion != null)
            .OrderByDescending(i => i.ModifiedAt).Take(limit)
            .Select(i => new { i.Type, i.Slug, i.Culture, i.LocalizationSet, i.ModifiedAt }).ToListAsync(cancellationToken);
        var entries = rows.Select(r => (Url: Address(r.Type, r.Slug, r.Culture), r.Culture, Set: (r.Type, r.LocalizationSet), r.ModifiedAt)).Where(r => r.Url is not null).ToList();
        var sets = entries.ToLookup(r => r.Set);
        return [.. entries.Select(r => new SitemapEntry(r.Url!, r.ModifiedAt)
        {
            Languages = sets[r.Set].Skip(1).Any() ? sets[r.Set].ToDictionary(other => other.Culture, other => other.Url!, StringComparer.Ordinal) : new Dictionary<string, string>(),
        })];
    }

    private string? Address(string type, string slug, string culture) =>
        _types.Url(type, slug) is { } url ? culture == SupportedCultures.Default ? url : $"{url}?culture={culture}" : null;
}
