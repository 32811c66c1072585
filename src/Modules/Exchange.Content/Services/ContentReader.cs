using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Content.Cards;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Services;

/// <summary>Texts as readers see them.</summary>
internal sealed class ContentReader
{
    private const int MaxEditions = 50;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly ContentEnvelope _envelope;
    private readonly ContentPublisher _publisher;
    private readonly Embeds _embeds;
    private readonly Pictures _pictures;
    private readonly ShareCards _cards;
    private readonly ContentMarks _marks;
    private readonly IReadOnlyDictionary<string, IContentPart> _parts;
    private readonly IStringLocalizer<ContentReader> _s;

    public ContentReader(
        AppDbContext db, ContentTypes types, ContentTopics topics, ContentEnvelope envelope, ContentPublisher publisher, Embeds embeds,
        Pictures pictures, ShareCards cards, ContentMarks marks, IEnumerable<IContentPart> parts, IStringLocalizer<ContentReader> localizer)
    {
        _db = db;
        _types = types;
        _topics = topics;
        _envelope = envelope;
        _publisher = publisher;
        _embeds = embeds;
        _pictures = pictures;
        _cards = cards;
        _marks = marks;
        _s = localizer;
        _parts = parts.ToDictionary(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>What stands at an address.</summary>
    /// <param name="language">Asks for exactly this language; null takes the reader's, or the other when there is none in it.</param>
    /// <param name="edition">Asks for exactly this version, of types that keep them; null takes the one in force.</param>
    public async Task<ReadingOutcome> ReadAsync(
        ContentTypeDefinition type, string slug, string? language, int? edition, CancellationToken cancellationToken)
    {
        var culture = language ?? CultureInfo.CurrentUICulture.Name;
        var item = await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.Type == type.Code && i.Slug == slug && i.PublishedVersion != null && (language == null || i.Culture == language))
            .OrderBy(i => i.Culture == culture ? 0 : i.Culture == SupportedCultures.Default ? 1 : 2)
            .FirstOrDefaultAsync(cancellationToken);
        if (item is null)
        {
            var (moved, isWithdrawn) = await FormerSlugs.FindAsync(_db, type.Code, slug, culture, language, cancellationToken);
            return new ReadingOutcome(null, moved is null ? null : _types.Url(type.Code, moved), IsWithdrawn: isWithdrawn);
        }

        var translations = await TranslationsAsync(item, cancellationToken);
        if (language is null && item.Culture != culture && translations.FirstOrDefault(t => t.Culture == culture) is { } own && own.Url != _types.Url(item.Type, slug))
        {
            // The reader's language has an address of its own.
            return new ReadingOutcome(null, own.Url, IsTranslation: true);
        }

        var version = await _db.Set<ContentVersion>().AsNoTracking().FirstOrDefaultAsync(
            v => v.ItemId == item.Id && v.Number == (edition ?? item.PublishedVersion) && v.PublishedAt != null, cancellationToken);
        return version is null || (edition is not null && !type.KeepsEditions)
            ? new ReadingOutcome(null, null)
            : new ReadingOutcome(await BuildAsync(type, item, version, translations, isPreview: false, cancellationToken), null);
    }

    /// <summary>The latest version as readers would see it; null when the item is gone.</summary>
    public async Task<ReadingPage?> PreviewAsync(PreviewLink link, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking()
            .FirstOrDefaultAsync(i => i.Id == link.ItemId && i.PreviewRound == link.Round && i.TrashedAt == null, cancellationToken);
        if (item is null || _types.Find(item.Type) is not { Section: not null } type)
        {
            return null;
        }

        var version = await _db.Set<ContentVersion>().AsNoTracking().FirstAsync(v => v.ItemId == link.ItemId && v.Number == link.Version, cancellationToken);
        return await BuildAsync(type, item, version, await TranslationsAsync(item, cancellationToken), isPreview: true, cancellationToken);
    }

    private async Task<ReadingPage> BuildAsync(
        ContentTypeDefinition type, ContentItem item, ContentVersion version, IReadOnlyList<TranslationLink> translations, bool isPreview,
        CancellationToken cancellationToken)
    {
        var topics = await _envelope.TopicsOfAsync(item.Id, cancellationToken);
        var text = Finished(type, _publisher.ToText(item, version, topics));
        var editions = type.KeepsEditions && !isPreview
            ? await _db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == item.Id && v.PublishedAt != null)
                .OrderByDescending(v => v.Number).Select(v => new EditionLink(v.Number, v.PublishedAt!.Value)).Take(MaxEditions).ToListAsync(cancellationToken)
            : [];
        // The first edition is as old as the text, which may have brought its day along from elsewhere: one text, one day.
        var isFirst = version.PublishedAt > item.PublishedAt
            && !await _db.Set<ContentVersion>().AsNoTracking().AnyAsync(v => v.ItemId == item.Id && v.PublishedAt != null && v.Number < version.Number, cancellationToken);
        return new ReadingPage
        {
            Type = type,
            Text = text,
            Pieces = await _embeds.ExpandAsync(await _pictures.FinishAsync(text.Html, item.Culture, cancellationToken), cancellationToken),
            Outline = Outline.Of(text.Html),
            Minutes = ReadingTime.Minutes(MarkdownText.ToPlainText(version.Markdown)),
            Topics = [.. topics.Select(code => new ContentTopic(code, _topics.Label(code)))],
            Parts = [.. PartsOf(text)],
            Attachments = Attachments.Of(text.Parts),
            Related = await RelatedAsync(item, cancellationToken),
            Translations = translations,
            // What is on record is as old as its record says.
            PublishedAt = item.SealedAt ?? item.PublishedAt,
            // A record of the register is never changed.
            UpdatedAt = item.SealedAt is null && !isFirst && version.PublishedAt > item.PublishedAt ? version.PublishedAt : null,
            VersionPublishedAt = isFirst ? item.PublishedAt : version.PublishedAt,
            CurrentEdition = item.PublishedVersion ?? version.Number,
            Editions = editions,
            IsPreview = isPreview,
            Card = isPreview || item.PublishedAt is null ? null : _cards.UrlOf(item.ContentItemId, item.Type, item.Culture, version.Title, version.Parts, item.PublishedAt.Value),
            Feeds = FeedLinks.Of(_s[type.SectionCaption], "/" + type.Section),
            Schema = SchemaOf(text),
        };
    }

    private ContentText Finished(ContentTypeDefinition type, ContentText text) => type.Part is { } name && _parts.TryGetValue(name, out var part)
        ? text with { Html = part.Finish(text.Part(name), text.Item, text.Html) }
        : text;

    private JsonObject SchemaOf(ContentText text)
    {
        var schema = new JsonObject();
        foreach (var (name, fields) in text.Parts)
        {
            if (fields is JsonObject part && _parts.TryGetValue(name, out var known))
            {
                known.Describe(part, schema);
            }
        }

        return schema;
    }

    private IEnumerable<(string View, ContentPartView Model)> PartsOf(ContentText text)
    {
        foreach (var (name, fields) in text.Parts)
        {
            if (fields is JsonObject part && _parts.TryGetValue(name, out var known) && known.DisplayView is { } view)
            {
                yield return (view, new ContentPartView(part, text.Item));
            }
        }
    }

    private async Task<IReadOnlyList<TranslationLink>> TranslationsAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.LocalizationSet == item.LocalizationSet && i.Type == item.Type && i.PublishedVersion != null)
            .OrderByDescending(i => i.Culture).Select(i => new { i.Culture, i.Slug }).ToListAsync(cancellationToken);
        return rows.ConvertAll(r => new TranslationLink(r.Culture, _types.Url(item.Type, r.Slug) ?? "/"));
    }

    private async Task<IReadOnlyList<ContentSummary>> RelatedAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var rows = await (
            from related in _db.Set<RelatedItem>().AsNoTracking().Where(r => r.ItemId == item.Id)
            join other in _db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersion != null) on related.OtherId equals other.Id
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = other.Id, Number = other.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            orderby related.Order
            select new { other.Id, other.ContentItemId, other.Type, other.Culture, other.Slug, other.PublishedAt, version.Title, version.Summary, version.Parts })
            .Take(ContentEnvelope.MaxRelated).ToListAsync(cancellationToken);
        return [.. rows.Where(r => _types.Url(r.Type, r.Slug) is not null).Select(r => new ContentSummary(
            r.Id, r.ContentItemId, r.Type, r.Culture, r.Title, r.Summary, _types.Url(r.Type, r.Slug)!, r.PublishedAt!.Value, IsPinned: false)
        {
            Mark = _marks.Of(r.Type, r.Parts),
        })];
    }
}
