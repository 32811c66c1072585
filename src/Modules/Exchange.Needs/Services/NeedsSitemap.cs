using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

internal sealed class NeedsSitemap : ISitemapSource
{
    private readonly AppDbContext _db;

    public NeedsSitemap(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<Need>().AsNoTracking()
            .Where(n => n.State == NeedState.Published || n.State == NeedState.Answered || n.State == NeedState.Call)
            .OrderByDescending(n => n.PublishedAt).Take(limit).Select(n => new { n.Number, n.UpdatedAt }).ToListAsync(cancellationToken);
        return rows.Select(r => new SitemapEntry($"/needs/{r.Number}", r.UpdatedAt)).ToList();
    }
}
