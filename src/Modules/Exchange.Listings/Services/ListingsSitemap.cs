using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

internal sealed class ListingsSitemap : ISitemapSource
{
    private readonly AppDbContext _db;

    public ListingsSitemap(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<Listing>().AsNoTracking().Where(l => l.State == ListingState.Published)
            .OrderByDescending(l => l.PublishedAt).Take(limit).Select(l => new { l.Number, l.UpdatedAt }).ToListAsync(cancellationToken);
        return rows.Select(r => new SitemapEntry($"/listings/{r.Number}", r.UpdatedAt)).ToList();
    }
}
