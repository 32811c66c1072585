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
            .Select(i => new { i.Type, i.Slug, i.Culture, i.ModifiedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => (Url: _types.Url(r.Type, r.Slug), r.Culture, r.ModifiedAt)).Where(r => r.Url is not null)
            .Select(r => new SitemapEntry(r.Culture == SupportedCultures.Default ? r.Url! : $"{r.Url}?culture={r.Culture}", r.ModifiedAt))];
    }
}
