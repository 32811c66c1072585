using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Exchange.Content.Services;

/// <summary>Reads and imports items for other modules, recipes and the command line.</summary>
internal sealed class ContentStore : IContentStore
{
    public static readonly JsonSerializerOptions PartsJson = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Writer _importer = new(null, WriterNames.Import);

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentLists _lists;
    private readonly ContentEnvelope _envelope;
    private readonly ContentPublisher _publisher;
    private readonly RecordSeal _seal;
    private readonly SiteClock _clock;

    public ContentStore(
        AppDbContext db, ContentTypes types, ContentLists lists, ContentEnvelope envelope, ContentPublisher publisher, RecordSeal seal,
        SiteClock clock)
    {
        _db = db;
        _types = types;
        _lists = lists;
        _envelope = envelope;
        _publisher = publisher;
        _seal = seal;
        _clock = clock;
    }

    public async Task<ContentItemInfo?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Describe(await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken));

    public async Task<ContentItemInfo?> FindAsync(string contentItemId, CancellationToken cancellationToken) =>
        Describe(await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.ContentItemId == contentItemId, cancellationToken));

    public async Task<ContentItemInfo?> FindBySlugAsync(string type, string culture, string slug, CancellationToken cancellationToken) =>
        Describe(await _db.Set<ContentItem>().AsNoTracking()
            .FirstOrDefaultAsync(i => i.Type == type && i.Culture == culture && i.Slug == slug && i.TrashedAt == null, cancellationToken));

    public async Task<IReadOnlyList<ContentItemInfo>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => ids.Count == 0
        ? []
        : (await _db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(cancellationToken)).ConvertAll(_types.Describe);

    public async Task<ContentText?> ReadPublishedAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id && i.PublishedVersion != null, cancellationToken);
        if (item is null)
        {
            return null;
        }

        var version = await _db.Set<ContentVersion>().AsNoTracking().FirstAsync(v => v.ItemId == id && v.Number == item.PublishedVersion, cancellationToken);
        return _publisher.ToText(item, version, await _envelope.TopicsOfAsync(id, cancellationToken));
    }

    public Task<Page<ContentSummary>> ListPublishedAsync(ContentQuery query, CancellationToken cancellationToken) => _lists.ListAsync(query, cancellationToken);

    public async Task<Result<ContentItemInfo>> ImportAsync(ContentImport import, CancellationToken cancellationToken)
    {
        if (Check(import) is { } error)
        {
            return Fail(error);
        }

        var now = _clock.Now;
        var text = new VersionText(
            MarkdownText.Storable(import.Title).Trim(), FormTexts.Blank(import.Summary), MarkdownText.Clean(import.Markdown),
            (import.Parts ?? []).ToJsonString(PartsJson), FormTexts.Blank(import.Authors), FormTexts.Blank(import.Source), FormTexts.Blank(import.SourceUrl));
        if (ContentCheck.Lengths(text) is { Succeeded: false } tooLong)
        {
            return Fail(tooLong);
        }

        await using var transaction = import.Publish ? await _db.BeginIfNoneAsync(cancellationToken) : null;
        var item = await FindForImportAsync(import, cancellationToken);
        if (item is { SealedAt: not null, PublishedVersion: { } onRecord })
        {
            var isSame = (await _publisher.LoadAsync(item.Id, onRecord, cancellationToken)).Text == text && (import.Slug ?? item.Slug) == item.Slug;
            if (!isSame)
            {
                return Fail(await RefuseAsync(item, transaction, cancellationToken));
            }

            // What belongs with it is not part of the record.
            if (import.Related.Count > 0)
            {
                await _envelope.SetRelatedAsync(item, import.Related, cancellationToken);
                await _db.SaveChangesAsync(cancellationToken);
                await transaction.CommitIfOwnAsync(cancellationToken);
            }

            return Result.Ok(_types.Describe(item));
        }

        if (item is null)
        {
            var id = import.ContentItemId ?? ItemIds.New();
            var slug = import.Slug ?? await _envelope.FreeSlugAsync(import.Type, import.Culture, text.Title, now, cancellationToken);
            item = new ContentItem(id, import.Type, import.Culture, import.LocalizationSet ?? id, slug, _importer, now);
            if (await _envelope.CheckSlugAsync(item, slug, cancellationToken) is { Succeeded: false } taken)
            {
                return Fail(taken);
            }

            _db.Add(item);
        }
        else if (import.Type != item.Type || import.Culture != item.Culture)
        {
            return Fail(Result.Fail("This id belongs to an item of another type or language."));
        }
        else if (import.Slug is { } slug && slug != item.Slug)
        {
            var from = item.Slug;
            if (await _envelope.MoveAsync(item, slug, cancellationToken) is { Succeeded: false } refused)
            {
                return Fail(refused);
            }

            await _publisher.MovedAsync(item, from, cancellationToken);
        }

        if (import.LocalizationSet is { } set && set != item.LocalizationSet)
        {
            item.JoinSet(set);
        }

        if (import.Related.Count > 0)
        {
            await _envelope.SetRelatedAsync(item, import.Related, cancellationToken);
        }

        var hasNewTopics = import.Topics.Count > 0 && await _envelope.SetTopicsAsync(item, import.Topics, cancellationToken);
        var published = item.PublishedVersion is { } number ? await _publisher.LoadAsync(item.Id, number, cancellationToken) : null;
        if (!(import.Publish && published?.Text == text))
        {
            var latest = item.LatestVersion == 0 ? null : await _publisher.LoadAsync(item.Id, item.LatestVersion, cancellationToken);

            // A draft that somebody is writing is not written over: it stays in the history.
            var written = item.Write(latest, text, _importer, now, latest is null ? null : "Imported");
            if (!written.Succeeded)
            {
                _db.ChangeTracker.Clear();
                return Fail(written);
            }

            if (written.Value is { } version && _db.Entry(version).State == EntityState.Detached)
            {
                _db.Add(version);
            }

            await _envelope.NoteFilesAsync(item, text, cancellationToken);
            if (import.Publish)
            {
                var topics = import.Topics.Count > 0 ? import.Topics : await _envelope.TopicsOfAsync(item.Id, cancellationToken);
                await _publisher.PublishAsync(item, written.Value ?? latest!, topics, import.PublishedAt, cancellationToken);
            }
        }
        else if (hasNewTopics)
        {
            _publisher.Touch(item);
        }

        if (_db.Entry(item).State == EntityState.Added)
        {
            item.Date(import.CreatedAt, import.ModifiedAt);
        }

        if (import.PinnedUntil != item.PinnedUntil && import.PinnedUntil is not null)
        {
            item.Pin(import.PinnedUntil);
        }

        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return Result.Ok(_types.Describe(item));
    }

    private async Task<Result> RefuseAsync(ContentItem item, IDbContextTransaction? transaction, CancellationToken cancellationToken)
    {
        var refused = await _seal.RefuseAsync(item, WriterNames.Import, cancellationToken);
        await transaction.CommitIfOwnAsync(cancellationToken);
        return refused;
    }

    private static Result<ContentItemInfo> Fail(Result result) => Result<ContentItemInfo>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);

    private Result? Check(ContentImport import)
    {
        if (_types.Find(import.Type) is null)
        {
            return Result.Fail("Unknown type of content: {0}.", null, import.Type);
        }

        if (!SupportedCultures.All.Contains(import.Culture))
        {
            return Result.Fail("Unknown language: {0}.", null, import.Culture);
        }

        if (import.ContentItemId is { } id && !ItemIds.IsValid(id))
        {
            return Result.Fail("An id has at most {0} letters, digits or one of - _ . : # /.", null, ContentItem.ContentItemIdLength);
        }

        return null;
    }

    private async Task<ContentItem?> FindForImportAsync(ContentImport import, CancellationToken cancellationToken) => import switch
    {
        { ContentItemId: { } id } => await _db.Set<ContentItem>().FirstOrDefaultAsync(i => i.ContentItemId == id, cancellationToken),
        { Slug: { } slug } => await _db.Set<ContentItem>()
            .FirstOrDefaultAsync(i => i.Type == import.Type && i.Culture == import.Culture && i.Slug == slug, cancellationToken),
        _ => null,
    };

    private ContentItemInfo? Describe(ContentItem? item) => item is null ? null : _types.Describe(item);
}
