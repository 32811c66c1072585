using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Settings;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Files of the library in texts. Earlier versions stay readable, so that they count too.</summary>
internal sealed class ContentMediaUses : IMediaUses
{
    private const string Kind = "Content item";

    private readonly AppDbContext _db;
    private readonly SiteSettings _settings;

    public ContentMediaUses(AppDbContext db, SiteSettings settings)
    {
        _db = db;
        _settings = settings;
    }

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

    /// <summary>What is on record never changes, and what two persons have published not by one of them alone.</summary>
    public async Task<bool> IsFixedAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var mark = MediaAddress.Mark(itemId);
        if (await _db.Set<NoticeRecord>().AnyAsync(r => r.CanonicalText.Contains(mark), cancellationToken))
        {
            return true;
        }

        var types = (await _settings.GetAsync<ContentSettings>(cancellationToken)).ReadTwoPersonTypes();
        return types.Length > 0 && await _db.Set<ContentVersion>()
            .Where(v => v.Markdown.Contains(mark) || v.Parts.Contains(mark))
            .AnyAsync(v => _db.Set<ContentItem>().Any(i => i.Id == v.ItemId && i.PublishedVersion == v.Number && types.Contains(i.Type)), cancellationToken);
    }
}
