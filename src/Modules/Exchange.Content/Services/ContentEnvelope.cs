using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>What belongs to an item whatever its version: address, topics, related items, files. Adds to the caller's unit of work.</summary>
internal sealed partial class ContentEnvelope
{
    public const int MaxTopics = 20;
    public const int MaxRelated = 20;

    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public ContentEnvelope(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    /// <summary>An address that nothing of the type and language has: made of the title, else of the day.</summary>
    public async Task<string> FreeSlugAsync(string type, string culture, string title, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var wish = Slugs.FromTitle(title) ?? SiteClock.ToDate(now).ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "-" + ItemIds.New()[^6..];
        var taken = await _db.Set<ContentItem>().Where(i => i.Type == type && i.Culture == culture && i.Slug == wish).AnyAsync(cancellationToken);
        return taken ? $"{wish}-{ItemIds.New()[^6..]}" : wish;
    }

    public async Task<Result> CheckSlugAsync(ContentItem item, string slug, CancellationToken cancellationToken)
    {
        if (!Slugs.IsValid(slug))
        {
            return Result.Fail("The address has at most {0} small letters, digits and single hyphens between them.", nameof(ContentItem.Slug), Slugs.Length);
        }

        return await _db.Set<ContentItem>().AnyAsync(i => i.Type == item.Type && i.Culture == item.Culture && i.Slug == slug && i.Id != item.Id, cancellationToken)
            ? Result.Fail("Another item, perhaps one in the trash, has this address. Choose another one.", nameof(ContentItem.Slug))
            : Result.Success;
    }

    /// <summary>Moves the item to another address; whoever comes to one at which it was public is led on.</summary>
    public async Task<Result> MoveAsync(ContentItem item, string slug, CancellationToken cancellationToken)
    {
        if (slug == item.Slug)
        {
            return Result.Success;
        }

        var check = await CheckSlugAsync(item, slug, cancellationToken);
        if (!check.Succeeded)
        {
            return check;
        }

        // What stands at an address goes before what stood there once; what was never public is not looked for.
        if (item.PublishedVersion is not null)
        {
            await FormerSlugs.RememberAsync(_db, item, cancellationToken);
        }

        item.MoveTo(slug, _clock.Now);
        return Result.Success;
    }

    public async Task<IReadOnlyList<string>> TopicsOfAsync(Guid itemId, CancellationToken cancellationToken) =>
        await _db.Set<ItemTopic>().AsNoTracking().Where(t => t.ItemId == itemId).OrderBy(t => t.Topic).Select(t => t.Topic).ToListAsync(cancellationToken);

    /// <returns>Whether anything changed.</returns>
    public async Task<bool> SetTopicsAsync(ContentItem item, IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        var wanted = topics.Where(t => t.Length is > 0 and <= ItemTopic.TopicLength).Distinct(StringComparer.Ordinal).Take(MaxTopics).ToList();
        var stored = await _db.Set<ItemTopic>().Where(t => t.ItemId == item.Id).ToListAsync(cancellationToken);
        var gone = stored.Where(t => !wanted.Contains(t.Topic)).ToList();
        var added = wanted.Where(t => !stored.Exists(s => s.Topic == t)).ToList();
        _db.RemoveRange(gone);
        _db.AddRange(added.Select(topic => new ItemTopic { ItemId = item.Id, Topic = topic }));
        return gone.Count + added.Count > 0;
    }

    /// <param name="item">The item.</param>
    /// <param name="contentItemIds">In their order; unknown ones are left out.</param>
    public async Task SetRelatedAsync(ContentItem item, IReadOnlyList<string> contentItemIds, CancellationToken cancellationToken)
    {
        var stored = await _db.Set<RelatedItem>().Where(r => r.ItemId == item.Id).ToListAsync(cancellationToken);
        if (contentItemIds.Count == 0 && stored.Count == 0)
        {
            return;
        }

        var ids = contentItemIds.Distinct(StringComparer.Ordinal).Take(MaxRelated).ToList();
        var known = await _db.Set<ContentItem>().Where(i => ids.Contains(i.ContentItemId) && i.Id != item.Id)
            .Select(i => new { i.Id, i.ContentItemId }).ToDictionaryAsync(i => i.ContentItemId, i => i.Id, StringComparer.Ordinal, cancellationToken);
        var wanted = ids.Where(known.ContainsKey).Select(id => known[id]).ToList();
        _db.RemoveRange(stored.Where(r => !wanted.Contains(r.OtherId)));
        for (var order = 0; order < wanted.Count; order++)
        {
            if (stored.Find(r => r.OtherId == wanted[order]) is { } kept)
            {
                kept.Order = order;
            }
            else
            {
                _db.Add(new RelatedItem { ItemId = item.Id, OtherId = wanted[order], Order = order });
            }
        }
    }

    /// <summary>Remembers which files from before the library the text shows or offers, so that the store keeps them.</summary>
    public async Task NoteFilesAsync(ContentItem item, VersionText text, CancellationToken cancellationToken)
    {
        var ids = FileAddress().Matches(text.Markdown).Concat(FileAddress().Matches(text.Parts))
            .Select(match => Guid.ParseExact(match.Groups[1].Value, "N")).Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }

        var known = await _db.Set<ItemFile>().Where(f => f.ItemId == item.Id).Select(f => f.FileId).ToListAsync(cancellationToken);
        _db.AddRange(ids.Except(known).Select(id => new ItemFile { ItemId = item.Id, FileId = id }));
    }

    [GeneratedRegex("/files/([0-9a-fA-F]{32})/")]
    private static partial Regex FileAddress();
}
