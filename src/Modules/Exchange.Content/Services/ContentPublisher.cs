using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>Makes versions public and withdraws them, with all that hangs on it, in the caller's unit of work.</summary>
internal sealed class ContentPublisher
{
    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentCheck _check;
    private readonly TextHtml _html;
    private readonly IEnumerable<IContentEvents> _events;
    private readonly Outbox _outbox;
    private readonly ISearchChanges _search;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;

    public ContentPublisher(
        AppDbContext db, ContentTypes types, ContentCheck check, TextHtml html, IEnumerable<IContentEvents> events, Outbox outbox, ISearchChanges search, IAuditTrail audit, SiteClock clock)
    {
        _db = db;
        _types = types;
        _check = check;
        _html = html;
        _events = events;
        _outbox = outbox;
        _search = search;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>Belongs into a transaction: what goes on record takes a number without gaps.</summary>
    /// <param name="topics">As they will be saved.</param>
    /// <param name="at">When it first became public, where that is known from elsewhere.</param>
    public async Task PublishAsync(
        ContentItem item, ContentVersion version, IReadOnlyList<string> topics, DateTimeOffset? at, CancellationToken cancellationToken)
    {
        var isFirst = item.PublishedAt is null;
        item.Publish(version, version.Html ?? _html.Of(version.Markdown, item.Culture), _clock.Now, at);
        var text = ToText(item, version, topics);
        if (_check.Seals(item.Type, text.Parts))
        {
            item.Seal(_clock.Now);
        }

        foreach (var handler in _events)
        {
            await handler.PublishedAsync(text, cancellationToken);
        }

        _outbox.Add(new ContentPublished(item.Id, item.ContentItemId, item.Type, item.Culture, version.Number, isFirst));
        await RecordAsync(item, cancellationToken);
        _audit.Record("content.published", nameof(ContentItem), item.AuditId, new { item.Type, item.Slug, version.Title, Version = version.Number });
    }

    /// <summary>Does nothing when readers see nothing of it.</summary>
    public async Task UnpublishAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (item.PublishedVersion is null)
        {
            return;
        }

        await FormerSlugs.RememberAsync(_db, item, cancellationToken);
        item.Unpublish(_clock.Now);
        foreach (var handler in _events)
        {
            await handler.UnpublishedAsync(_types.Describe(item), cancellationToken);
        }

        _outbox.Add(new ContentUnpublished(item.Id, item.ContentItemId, item.Type, item.Culture));
        await RecordAsync(item, cancellationToken);
        _audit.Record("content.unpublished", nameof(ContentItem), item.AuditId, new { item.Type, item.Slug });
    }

    public async Task TrashAsync(ContentItem item, CancellationToken cancellationToken)
    {
        await UnpublishAsync(item, cancellationToken);
        item.Trash(_clock.Now);
        foreach (var handler in _events)
        {
            await handler.TrashedAsync(_types.Describe(item), cancellationToken);
        }

        _audit.Record("content.trashed", nameof(ContentItem), item.AuditId, new { item.Type, item.Slug });
    }

    /// <summary>The index reads a public item again: its address or topics may have changed.</summary>
    public void Touch(ContentItem item)
    {
        if (item.PublishedVersion is not null)
        {
            _search.Record(IContentDocuments.SourceName, item.Id);
        }
    }

    public async Task MovedAsync(ContentItem item, string from, CancellationToken cancellationToken)
    {
        foreach (var handler in _events)
        {
            await handler.MovedAsync(_types.Describe(item), cancellationToken);
        }

        _audit.Record("content.moved", nameof(ContentItem), item.AuditId, new { From = from, To = item.Slug });
    }

    public ContentText ToText(ContentItem item, ContentVersion version, IReadOnlyList<string> topics) => new(
        _types.Describe(item), version.Number, version.Title, version.Summary, version.Markdown, version.Html ?? _html.Of(version.Markdown, item.Culture),
        ParseParts(version.Parts), version.Authors, version.Source, version.SourceUrl, topics, version.SavedAt);

    public Task<ContentVersion> LoadAsync(Guid itemId, int number, CancellationToken cancellationToken) =>
        _db.Set<ContentVersion>().FirstAsync(v => v.ItemId == itemId && v.Number == number, cancellationToken);

    // Its translations too: for whom they stand in the lists depends on which of them are public.
    private async Task RecordAsync(ContentItem item, CancellationToken cancellationToken)
    {
        _search.Record(IContentDocuments.SourceName, item.Id);
        var translations = await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.LocalizationSet == item.LocalizationSet && i.Type == item.Type && i.Id != item.Id && i.PublishedVersion != null)
            .Select(i => i.Id).ToListAsync(cancellationToken);
        translations.ForEach(id => _search.Record(IContentDocuments.SourceName, id));
    }

    public static JsonObject ParseParts(string parts) => JsonNode.Parse(parts)!.AsObject();
}
