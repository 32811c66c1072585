using System.Globalization;
using System.Text.Json.Nodes;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>What editors look at.</summary>
internal sealed class EditorPages
{
    private const int PageSize = 25;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly ContentCheck _check;
    private readonly SiteSettings _settings;
    private readonly RecordPages _records;
    private readonly IEnumerable<IEmbedCards> _embeds;
    private readonly PreviewLinks _previews;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public EditorPages(
        AppDbContext db, ContentTypes types, ContentTopics topics, ContentCheck check, SiteSettings settings, RecordPages records, IEnumerable<IEmbedCards> embeds,
        PreviewLinks previews, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _types = types;
        _topics = topics;
        _check = check;
        _settings = settings;
        _records = records;
        _embeds = embeds;
        _previews = previews;
        _user = user;
        _clock = clock;
    }

    public IReadOnlyList<ContentTypeDefinition> WritableTypes => _types.All;

    public async Task<ContentListPage> ListAsync(string? type, string? state, string? language, string? text, int page, bool mayImport, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var items = Select(type, state, language, text);
        var total = await items.CountAsync(cancellationToken);
        var rows = await items.OrderByDescending(i => i.ModifiedAt).ThenByDescending(i => i.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(i => new
            {
                Item = i,
                SavedBy = _db.Set<ContentVersion>().Where(v => v.ItemId == i.Id && v.Number == i.LatestVersion).Select(v => v.SavedByName).First(),
            })
            .ToListAsync(cancellationToken);
        var now = _clock.Now;
        return new ContentListPage(
            new Page<ContentRow>(
                [
                    .. rows.Select(r => new ContentRow(
                        r.Item.Id, r.Item.Title, r.Item.Culture, _types.Find(r.Item.Type)?.Caption ?? r.Item.Type, StateTexts.NameOf(r.Item.State),
                        StateTexts.ClassOf(r.Item.State), r.Item.PublishedVersion is null ? null : Public(r.Item), r.SavedBy, r.Item.ModifiedAt,
                        r.Item.PublishAt, r.Item.PinnedUntil > now)),
                ],
                total, number, PageSize),
            WritableTypes, type ?? "", state ?? "", language ?? "", (text ?? "").Trim(), mayImport);
    }

    /// <summary>The items of a list's filters; nothing of the trash unless it is asked for.</summary>
    public IQueryable<ContentItem> Select(string? type, string? state, string? language, string? text)
    {
        var words = (text ?? "").Trim();
        var items = _db.Set<ContentItem>().AsNoTracking();
        items = Enum.TryParse<ContentState>(state, out var wanted) && Enum.IsDefined(wanted)
            ? InState(items, wanted)
            : items.Where(i => i.TrashedAt == null);
        if (type is { Length: > 0 })
        {
            items = items.Where(i => i.Type == type);
        }

        if (language is { Length: > 0 })
        {
            items = items.Where(i => i.Culture == language);
        }

        if (words.Length > 0)
        {
            // Without case on both databases; the pattern's own signs are what was typed.
            var pattern = "%" + words.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
#pragma warning disable CA1304, CA1311 // The database's lower(), which asks for no culture.
            items = items.Where(i => EF.Functions.Like(i.Title.ToLower(), pattern, "\\") || i.Slug == words);
#pragma warning restore CA1304, CA1311
        }

        return items;
    }

    /// <summary>How many texts wait for a second person, and since when the oldest does.</summary>
    public async Task<(int Count, DateTimeOffset? Oldest)> WaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = _db.Set<ContentItem>().AsNoTracking().Where(i => i.SubmittedAt != null);
        return (await waiting.CountAsync(cancellationToken), await waiting.OrderBy(i => i.SubmittedAt).Select(i => i.SubmittedAt).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The drafts that the person wrote last, and what becomes public by itself within the days.</summary>
    public async Task<(int Mine, int Scheduled)> OwnAsync(int days, CancellationToken cancellationToken)
    {
        var (me, until) = (_user.Id, _clock.Now.AddDays(days));
        var items = _db.Set<ContentItem>().AsNoTracking().Where(i => i.TrashedAt == null);
        var mine = await items.Where(i => i.SubmittedAt == null && i.PublishAt == null && (i.PublishedVersion != null || i.PublishedAt == null) && (i.PublishedVersion == null || i.PublishedVersion != i.LatestVersion))
            .CountAsync(i => _db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && v.Number == i.LatestVersion && v.SavedBy == me), cancellationToken);
        return (mine, await items.CountAsync(i => i.PublishAt != null && i.PublishAt <= until, cancellationToken));
    }

    /// <param name="sent">What was sent and could not be saved; null shows what is stored.</param>
    /// <param name="fields">The form as it was sent.</param>
    public async Task<EditorPage?> EditAsync(Guid id, ContentForm? sent, IFormCollection? fields, EditorRights rights, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null || _types.Find(item.Type) is not { } type)
        {
            return null;
        }

        var version = await _db.Set<ContentVersion>().AsNoTracking().FirstAsync(v => v.ItemId == id && v.Number == item.LatestVersion, cancellationToken);
        var needsTwo = (await _settings.GetAsync<ContentSettings>(cancellationToken)).NeedsTwoPersons(item.Type);
        var parts = ContentPublisher.ParseParts(version.Parts);
        var info = _types.Describe(item);
        (string View, ContentPartView Model)? part = _check.PartOf(item.Type) is { EditorView: { } view } known
            ? (view, new ContentPartView(fields is null ? parts[known.Name] as JsonObject ?? [] : known.Read(fields), info))
            : null;
        return new EditorPage
        {
            Item = info,
            Type = type,
            Form = sent ?? await FormAsync(item, version, parts, cancellationToken),
            State = StateTexts.NameOf(item.State),
            StateClass = StateTexts.ClassOf(item.State),
            NextStep = item.SealedAt is null ? StateTexts.NextStep(item.State, needsTwo) : ContentItem.Sealed,
            PublishAt = item.TrashedAt is null && item.SubmittedAt is null ? item.PublishAt : null,
            PreviewUrl = item.TrashedAt is null && type.Section is not null ? await _previews.UrlOfAsync(id, cancellationToken) : null,
            RecordNumber = item.SealedAt is null ? null : await _records.NumberOfAsync(id, cancellationToken),
            Actions = ActionsOf(item, needsTwo, rights.MayApprove && _user.Id != item.SubmittedBy && _user.Id != version.SavedBy),
            MayUseLibrary = rights.MayUseLibrary,
            Topics = _topics.All,
            Part = part,
            Embeds = [.. _embeds.Select(e => (e.Prefix, e.Caption))],
            Translations = await TranslationsAsync(item, cancellationToken),
            SavedBy = version.SavedByName,
            SavedAt = version.SavedAt,
            ReturnNote = item.ReturnNote,
            Versions = item.LatestVersion,
        };
    }

    /// <summary>Both texts, when somebody else, or the same person in another window, has saved meanwhile.</summary>
    public ConflictPage Conflict(ContentItem item, ContentVersion theirs, ContentForm mine, IFormCollection fields)
    {
        mine.Version = item.Version;
        var text = theirs.Text with
        {
            Title = mine.Title?.Trim() ?? "",
            Summary = string.IsNullOrWhiteSpace(mine.Summary) ? null : mine.Summary.Trim(),
            Markdown = MarkdownText.Storable(mine.Markdown ?? ""),
        };

        // What the page does not offer to change goes along as it was sent.
        string[] own =
        [
            nameof(ContentForm.Version), nameof(ContentForm.Overrule), nameof(ContentForm.Title), nameof(ContentForm.Summary), nameof(ContentForm.Markdown),
            OnceAttribute.FieldName, "Do",
        ];
        var others = fields.Where(f => !own.Contains(f.Key) && !f.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToList();
        return new ConflictPage(
            _types.Describe(item), mine, theirs.Title, theirs.Summary, theirs.Markdown, theirs.SavedByName, theirs.SavedAt,
            VersionChanges.Between(theirs.Text, text), others, theirs.SavedBy is not null && theirs.SavedBy == _user.Id);
    }

    public async Task<VersionsPage?> VersionsAsync(Guid id, int page, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (item is null)
        {
            return null;
        }

        var number = PageNumber.Of(page);
        var versions = _db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == id);
        var rows = await versions.OrderByDescending(v => v.Number).Skip((number - 1) * PageSize).Take(PageSize)
            .Select(v => new { v.Number, v.Title, v.SavedByName, v.SavedAt, v.PublishedAt, v.Note }).ToListAsync(cancellationToken);
        return new VersionsPage(_types.Describe(item), new Page<VersionRow>(
            [.. rows.Select(v => Row(item, v.Number, v.Title, v.SavedByName, v.SavedAt, v.PublishedAt, v.Note))],
            await versions.CountAsync(cancellationToken), number, PageSize));
    }

    public async Task<VersionPage?> VersionAsync(Guid id, int number, int? against, CancellationToken cancellationToken)
    {
        var item = await _db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
        var version = await _db.Set<ContentVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.ItemId == id && v.Number == number, cancellationToken);
        if (item is null || version is null)
        {
            return null;
        }

        var numbers = await _db.Set<ContentVersion>().AsNoTracking().Where(v => v.ItemId == id && v.Number != number)
            .OrderByDescending(v => v.Number).Select(v => v.Number).Take(100).ToListAsync(cancellationToken);
        var other = against is { } asked && numbers.Contains(asked) ? asked : numbers.Cast<int?>().FirstOrDefault(n => n < number);
        var before = other is null
            ? null
            : await _db.Set<ContentVersion>().AsNoTracking().FirstAsync(v => v.ItemId == id && v.Number == other, cancellationToken);
        return new VersionPage(
            _types.Describe(item), Row(item, version.Number, version.Title, version.SavedByName, version.SavedAt, version.PublishedAt, version.Note),
            other, numbers, before is null ? [] : VersionChanges.Between(before.Text, version.Text),
            number != item.LatestVersion && item is { TrashedAt: null, SubmittedAt: null });
    }

    private static IQueryable<ContentItem> InState(IQueryable<ContentItem> items, ContentState state)
    {
        if (state == ContentState.Trashed)
        {
            return items.Where(i => i.TrashedAt != null);
        }

        items = items.Where(i => i.TrashedAt == null);
        if (state == ContentState.InReview)
        {
            return items.Where(i => i.SubmittedAt != null);
        }

        items = items.Where(i => i.SubmittedAt == null);
        if (state == ContentState.Scheduled)
        {
            return items.Where(i => i.PublishAt != null);
        }

        items = items.Where(i => i.PublishAt == null);
        return state switch
        {
            ContentState.Published => items.Where(i => i.PublishedVersion == i.LatestVersion),
            ContentState.PublishedWithDraft => items.Where(i => i.PublishedVersion != null && i.PublishedVersion != i.LatestVersion),
            ContentState.Unpublished => items.Where(i => i.PublishedVersion == null && i.PublishedAt != null),
            _ => items.Where(i => i.PublishedVersion == null && i.PublishedAt == null),
        };
    }

    private static EditorActions ActionsOf(ContentItem item, bool needsTwo, bool mayApprove)
    {
        var state = item.State;
        if (item.SealedAt is not null)
        {
            return new EditorActions(false, false, false, false, false, false, false, false, false, needsTwo, Correct: true);
        }

        var isOpen = state is not (ContentState.Trashed or ContentState.InReview) && !(state == ContentState.Scheduled && item.ApprovedVersion == item.LatestVersion);
        return new EditorActions(
            Edit: isOpen,
            Publish: isOpen && !needsTwo,
            Submit: isOpen && needsTwo,
            TakeBack: state == ContentState.InReview,
            Approve: state == ContentState.InReview && mayApprove,
            CancelSchedule: item.TrashedAt is null && (item.PublishAt is not null || item.UnpublishAt is not null) && state != ContentState.InReview,
            Unpublish: item.PublishedVersion is not null,
            Trash: state != ContentState.Trashed,
            TakeOut: state == ContentState.Trashed,
            NeedsTwoPersons: needsTwo,
            Correct: false);
    }

    private static VersionRow Row(
        ContentItem item, int number, string title, string savedBy, DateTimeOffset savedAt, DateTimeOffset? publishedAt, string? note) =>
        new(number, title, savedBy, savedAt, publishedAt, note, number == item.PublishedVersion, number == item.LatestVersion && publishedAt is null);

    private static string? Local(DateTimeOffset? instant) =>
        instant is { } at ? SiteClock.ToLocal(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

    private string? Public(ContentItem item) => _types.Url(item.Type, item.Slug) is { } url ? $"{url}?culture={item.Culture}" : null;

    private async Task<ContentForm> FormAsync(ContentItem item, ContentVersion version, JsonObject parts, CancellationToken cancellationToken)
    {
        var related = await (
            from row in _db.Set<RelatedItem>().AsNoTracking().Where(r => r.ItemId == item.Id)
            join other in _db.Set<ContentItem>().AsNoTracking() on row.OtherId equals other.Id
            orderby row.Order
            select new { other.Type, other.Slug }).Take(ContentEnvelope.MaxRelated).ToListAsync(cancellationToken);
        return new ContentForm
        {
            Version = item.Version,
            Title = version.Title,
            Summary = version.Summary,
            Markdown = version.Markdown,
            Authors = version.Authors,
            Source = version.Source,
            SourceUrl = version.SourceUrl,
            Slug = item.Slug,
            Topics = await _db.Set<ItemTopic>().AsNoTracking().Where(t => t.ItemId == item.Id).Select(t => t.Topic).ToListAsync(cancellationToken),
            Related = string.Join('\n', related.Select(r => _types.Url(r.Type, r.Slug)).OfType<string>()),
            PublishAt = Local(item.PublishAt),
            UnpublishAt = Local(item.UnpublishAt),
            PinnedUntil = Local(item.PinnedUntil),
            Attachments = [.. Attachments.Of(parts).Select(a => new AttachmentForm { Name = a.Name, Url = a.Url })],
        };
    }

    private async Task<IReadOnlyList<TranslationState>> TranslationsAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var others = await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => i.LocalizationSet == item.LocalizationSet && i.Type == item.Type && i.Id != item.Id).ToListAsync(cancellationToken);
        return
        [
            .. SupportedCultures.All.Where(culture => culture != item.Culture).Select(culture =>
                others.Find(o => o.Culture == culture) is { } there
                    ? new TranslationState(culture, there.Id, StateTexts.NameOf(there.State))
                    : new TranslationState(culture, null, "")),
        ];
    }
}
