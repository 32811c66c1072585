using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

internal sealed class HousePageSitemap : ISitemapSource
{
    private readonly AppDbContext _db;

    public HousePageSitemap(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken) => await _db.Set<HousePage>().AsNoTracking()
        .Where(p => p.Culture == SupportedCultures.Default)
        .OrderByDescending(p => p.PublishedAt)
        .Take(limit)
        .Select(p => new SitemapEntry("/pages/" + p.Slug, p.PublishedAt))
        .ToListAsync(cancellationToken);
}
