using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Lists of what is published, newest first.</summary>
internal sealed class ContentLists
{
    private const int MaxPinned = 5;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentMarks _marks;
    private readonly SiteClock _clock;

    public ContentLists(AppDbContext db, ContentTypes types, ContentMarks marks, SiteClock clock)
    {
        _db = db;
        _types = types;
        _marks = marks;
        _clock = clock;
    }

    public async Task<Page<ContentSummary>> ListAsync(ContentQuery query, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        var page = PageNumber.Of(query.Page);
        var matching = Matching(query);
        var total = await matching.CountAsync(cancellationToken);
        var pinned = matching.Where(i => i.PinnedUntil != null && i.PinnedUntil > now);
        var rows = page == 1 ? await RowsAsync(pinned.OrderByDescending(i => i.PublishedAt).Take(MaxPinned), isPinned: true, cancellationToken) : [];

        // Pinned items stand above the order, and so not in it.
        var rest = matching.Where(i => i.PinnedUntil == null || i.PinnedUntil <= now)
            .OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id)
            .Skip((page - 1) * query.PageSize).Take(query.PageSize);
        rows.AddRange(await RowsAsync(rest, isPinned: false, cancellationToken));
        return new Page<ContentSummary>(rows, total, page, query.PageSize);
    }

    /// <summary>Published items in the reader's language, and those of the other that have no translation in it.</summary>
    public IQueryable<ContentItem> Matching(ContentQuery query)
    {
        var types = query.Types.Count > 0 ? query.Types : _types.Listed;
        var culture = query.Culture;
        var items = _db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersion != null);
        items = types.Count == 1 ? items.Where(i => i.Type == types[0]) : items.Where(i => types.Contains(i.Type));
        items = items.Where(i => i.Culture == culture || !_db.Set<ContentItem>().Any(other =>
            other.LocalizationSet == i.LocalizationSet && other.Type == i.Type && other.Culture == culture && other.PublishedVersion != null));
        if (query.Topic is { } topic)
        {
            var below = topic + "-";
            items = items.Where(i => _db.Set<ItemTopic>().Any(t => t.ItemId == i.Id && (t.Topic == topic || t.Topic.StartsWith(below))));
        }

        return items;
    }

    public async Task<List<ContentSummary>> RowsAsync(IQueryable<ContentItem> items, bool isPinned, CancellationToken cancellationToken)
    {
        // A join: asked for as a part of each item, all versions of the site would be numbered first.
        var rows = await (
            from i in items
            join v in _db.Set<ContentVersion>() on new { ItemId = i.Id, Number = i.PublishedVersion } equals new { v.ItemId, Number = (int?)v.Number }
            select new { i.Id, i.ContentItemId, i.Type, i.Culture, i.Slug, i.PublishedAt, v.Title, v.Summary, v.Parts })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new ContentSummary(
            r.Id, r.ContentItemId, r.Type, r.Culture, r.Title, r.Summary, _types.Url(r.Type, r.Slug) ?? "/", r.PublishedAt!.Value, isPinned)
        {
            Mark = _marks.Of(r.Type, r.Parts),
        });
    }
}
