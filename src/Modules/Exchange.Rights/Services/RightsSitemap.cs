using Exchange.Content.Contracts;
using Exchange.Framework.Data;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

internal sealed class RightsSitemap : ISitemapSource
{
    private readonly AppDbContext _db;

    public RightsSitemap(AppDbContext db) => _db = db;

    // A register of a whole city would leave no room for anything after it.
    public string Position => "9";

    public async Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<IpRight>().AsNoTracking().OrderByDescending(r => r.UpdatedAt).ThenByDescending(r => r.Id).Take(limit)
            .Select(r => new { r.Id, r.Kind, r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage, r.UpdatedAt }).ToListAsync(cancellationToken);
        return rows.Select(r => new SitemapEntry(
            RightUrls.Of(r.Id, r.Kind, IpRight.FormatNumber(r.Office, r.Number, r.ApplicationNumber, r.IsGranted, r.Stage)), r.UpdatedAt)).ToList();
    }
}
