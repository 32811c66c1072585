using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Files of the library in pages of the house. Earlier editions stay readable, so that they count too.</summary>
internal sealed class HousePageMediaUses : IMediaUses
{
    private const string Kind = "Page of the house";

    private readonly AppDbContext _db;

    public HousePageMediaUses(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<MediaUse>> FindAsync(Guid itemId, int limit, CancellationToken cancellationToken)
    {
        var mark = MediaAddress.Mark(itemId);
        var editions = _db.Set<HousePageEdition>().Where(e => e.Body.Contains(mark));
        var pages = await _db.Set<HousePage>().AsNoTracking()
            .Where(p => editions.Any(e => e.PageId == p.Id))
            .OrderByDescending(p => p.PublishedAt).Take(limit)
            .Select(p => new { p.Id, p.Title }).ToListAsync(cancellationToken);
        return pages.ConvertAll(p => new MediaUse(p.Title, Kind, $"/Admin/Content/{p.Id}"));
    }
}
