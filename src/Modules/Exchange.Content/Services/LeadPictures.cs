using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Media.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>The first picture of a text, for where the text is announced.</summary>
internal sealed class LeadPictures
{
    private readonly AppDbContext _db;
    private readonly IMediaLibrary _library;

    public LeadPictures(AppDbContext db, IMediaLibrary library)
    {
        _db = db;
        _library = library;
    }

    public async Task<MediaEntry?> OfAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var markdown = await (
            from item in _db.Set<ContentItem>().AsNoTracking().Where(i => i.Id == itemId && i.PublishedVersion != null)
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            select version.Markdown).FirstOrDefaultAsync(cancellationToken);
        return await OfAsync(markdown, cancellationToken);
    }

    public async Task<MediaEntry?> OfAsync(string? markdown, CancellationToken cancellationToken)
    {
        var ids = MediaAddress.FindIn(markdown);
        if (ids.Count == 0)
        {
            return null;
        }

        var entries = await _library.FindAsync(ids, cancellationToken);
        return ids.Select(entries.GetValueOrDefault).FirstOrDefault(e => e is { IsPicture: true, IsPublic: true });
    }
}
