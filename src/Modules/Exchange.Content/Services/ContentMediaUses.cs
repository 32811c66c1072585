using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Files of the library in texts. Earlier versions stay readable, so that they count too.</summary>
internal sealed class ContentMediaUses : IMediaUses
{
    private const string Kind = "Content item";

    private readonly AppDbContext _db;

    public ContentMediaUses(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<MediaUse>> FindAsync(Guid itemId, int limit, CancellationToken cancellationToken)
    {
        var mark = MediaAddress.Mark(itemId);
        var versions = _db.Set<ContentVersion>().Where(v => v.Markdown.Contains(mark) || v.Parts.Contains(mark));
        var items = await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => versions.Any(v => v.ItemId == i.Id))
            .OrderByDescending(i => i.ModifiedAt).Take(limit)
            .Select(i => new { i.Id, i.Title }).ToListAsync(cancellationToken);
        return items.ConvertAll(i => new MediaUse(i.Title, Kind, $"/Admin/Content/{i.Id}"));
    }

    public Task<bool> IsFixedAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var mark = MediaAddress.Mark(itemId);
        return _db.Set<NoticeRecord>().AnyAsync(r => r.CanonicalText.Contains(mark), cancellationToken);
    }
}
