using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Services;

internal sealed class ProvidersSitemap : ISitemapSource
{
    private readonly AppDbContext _db;

    public ProvidersSitemap(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<Provider>().AsNoTracking()
            .Where(p => p.IsPublished && _db.Set<ProviderStanding>().Any(s => s.Id == p.Id && s.IsOffering))
            .OrderByDescending(p => p.UpdatedAt).Take(limit).Select(p => new { p.Number, p.UpdatedAt }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new SitemapEntry($"/providers/{r.Number}", r.UpdatedAt))];
    }
}
