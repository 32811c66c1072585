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
using Exchange.Notifications.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>The editor of one text, and the page that shows two versions that were saved at once.</summary>
internal sealed class EditorPages
{
    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly ContentCheck _check;
    private readonly SiteSettings _settings;
    private readonly RecordPages _records;
    private readonly IEnumerable<IEmbedCards> _embeds;
    private readonly PreviewLinks _previews;
    private readonly ISiteAddress _site;
    private readonly DrawnText _drawn;
    private readonly ICurrentUser _user;

    public EditorPages(
        AppDbContext db, ContentTypes types, ContentTopics topics, ContentCheck check, SiteSettings settings, RecordPages records, IEnumerable<IEmbedCards> embeds,
        PreviewLinks previews, ISiteAddress site, DrawnText drawn, ICurrentUser user)
    {
        _db = db;
        _types = types;
        _topics = topics;
        _check = check;
        _settings = settings;
        _records = records;
        _embeds = embeds;
        _previews = previews;
        _site = site;
        _drawn = drawn;
        _user = user;
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
        var actions = ActionsOf(item, needsTwo, rights.MayApprove && _user.Id != item.SubmittedBy && _user.Id != version.SavedBy);
        var form = sent ?? await FormAsync(item, version, parts, cancellationToken);
        return new EditorPage
        {
            Item = info,
            Type = type,
            Form = form,
            State = StateTexts.NameOf(item.State),
            StateClass = StateTexts.ClassOf(item.State),
            NextStep = item.SealedAt is null ? StateTexts.NextStep(item.State, needsTwo) : ContentItem.Sealed,
            PublishAt = item.TrashedAt is null && item.SubmittedAt is null ? item.PublishAt : null,
            PreviewUrl = item.TrashedAt is null && type.Section is not null ? await PreviewAsync(id, cancellationToken) : null,
            Read = actions.Edit ? [] : await _drawn.DrawAsync(form.Markdown ?? "", item.Culture, cancellationToken),
            RecordNumber = item.SealedAt is null ? null : await _records.NumberOfAsync(id, cancellationToken),
            Actions = actions,
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

    private async Task<string> PreviewAsync(Guid id, CancellationToken cancellationToken)
    {
        var url = await _previews.UrlOfAsync(id, cancellationToken);
        return _site.Absolute(url) ?? url;
    }

    /// <summary>Both texts, when somebody else, or the same person in another window, has saved meanwhile.</summary>
    public ConflictPage Conflict(ContentItem item, ContentVersion theirs, ContentForm mine, IFormCollection fields)
    {
        mine.Version = item.Version;
        var info = _types.Describe(item);
        var parts = ContentPublisher.ParseParts(theirs.Parts);
        (string View, ContentPartView Model)? part = null;
        if (_check.PartOf(item.Type) is { } known)
        {
            var sent = known.Read(fields);
            part = known.EditorView is { } view ? (view, new ContentPartView(sent, info)) : null;
            parts[known.Name] = sent.DeepClone();
        }

        var text = new VersionText(
            mine.Title?.Trim() ?? "", FormTexts.Blank(mine.Summary), MarkdownText.Storable(mine.Markdown ?? ""), parts.ToJsonString(ContentStore.PartsJson),
            FormTexts.Blank(mine.Authors), FormTexts.Blank(mine.Source), FormTexts.Blank(mine.SourceUrl));

        // What the page does not offer to change goes along as it was sent.
        string[] own =
        [
            nameof(ContentForm.Version), nameof(ContentForm.Overrule), nameof(ContentForm.Title), nameof(ContentForm.Summary), nameof(ContentForm.Markdown),
            OnceAttribute.FieldName, "Do",
        ];
        var others = fields.Where(f => !own.Contains(f.Key) && !f.Key.StartsWith("__", StringComparison.Ordinal)
                && (part is null || !f.Key.StartsWith(_check.PartOf(item.Type)!.Name + ".", StringComparison.Ordinal)))
            .SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).ToList();
        return new ConflictPage(
            info, _types.Find(item.Type) is not { HasText: false }, mine, part, theirs.Title, theirs.Summary, theirs.Markdown, theirs.SavedByName, theirs.SavedAt,
            VersionChanges.Between(theirs.Text, text, _check.CaptionOf), others, theirs.SavedBy is not null && theirs.SavedBy == _user.Id);
    }

    /// <summary>How a field of the form is called, an English msgid; null where nobody says.</summary>
    public string? LabelOf(string field) =>
        EditorTexts.Of(field) ?? (field.Split('.', 2) is [var part, var name] ? _check.CaptionOf(part, name) : null);

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

    private static string? Local(DateTimeOffset? instant) =>
        instant is { } at ? SiteClock.ToLocal(at).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) : null;

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
