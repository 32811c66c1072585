using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Services;

/// <summary>The editors' list of all texts, and how many of them wait for somebody.</summary>
internal sealed class EditorLists
{
    private const int PageSize = 25;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public EditorLists(AppDbContext db, ContentTypes types, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _types = types;
        _user = user;
        _clock = clock;
    }

    public IReadOnlyList<ContentTypeDefinition> WritableTypes => _types.All;

    public async Task<ContentListPage> ListAsync(ContentListFilter filter, int page, bool mayImport, CancellationToken cancellationToken)
    {
        var number = PageNumber.Of(page);
        var items = Select(filter);
        var total = await items.CountAsync(cancellationToken);
        var found = await items.OrderByDescending(i => i.ModifiedAt).ThenByDescending(i => i.Id)
            .Skip((number - 1) * PageSize).Take(PageSize)
            .Select(i => new
            {
                Item = i,
                SavedBy = _db.Set<ContentVersion>().Where(v => v.ItemId == i.Id && v.Number == i.LatestVersion).Select(v => v.SavedByName).First(),
            })
            .ToListAsync(cancellationToken);
        var now = _clock.Now;
        var elsewhere = await TranslationsAsync(found.ConvertAll(r => r.Item), cancellationToken);

        // Translations stand together, where the one of them that was changed last has its place.
        List<ContentRow> rows = [];
        foreach (var set in found.GroupBy(r => (r.Item.LocalizationSet, r.Item.Type)))
        {
            rows.AddRange(set.OrderBy(r => r.Item.Culture == SupportedCultures.Default ? 0 : 1).Select((r, i) => new ContentRow(
                r.Item.Id, r.Item.Title, r.Item.Culture, _types.Find(r.Item.Type)?.Caption ?? r.Item.Type, StateTexts.NameOf(r.Item.State),
                StateTexts.ClassOf(r.Item.State), r.Item.PublishedVersion is null ? null : Public(r.Item), r.SavedBy, r.Item.ModifiedAt,
                r.Item.PublishAt, r.Item.PinnedUntil > now, IsJoined: i > 0, i == 0 ? [.. elsewhere[set.Key]] : [])));
        }

        return new ContentListPage(new Page<ContentRow>(rows, total, number, PageSize), WritableTypes, filter, mayImport);
    }

    /// <summary>The items of a list's filters; nothing of the trash unless it is asked for.</summary>
    public IQueryable<ContentItem> Select(ContentListFilter filter)
    {
        var words = filter.Words;
        var items = _db.Set<ContentItem>().AsNoTracking();
        items = Enum.TryParse<ContentState>(filter.State, out var wanted) && Enum.IsDefined(wanted)
            ? InState(items, wanted)
            : items.Where(i => i.TrashedAt == null);
        if (filter.Mine)
        {
            items = Mine(items);
        }

        if (filter.Type is { Length: > 0 } type)
        {
            items = items.Where(i => i.Type == type);
        }

        if (filter.Language is { Length: > 0 } language)
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
        var waiting = InState(_db.Set<ContentItem>().AsNoTracking(), ContentState.InReview);
        return (await waiting.CountAsync(cancellationToken), await waiting.OrderBy(i => i.SubmittedAt).Select(i => i.SubmittedAt).FirstOrDefaultAsync(cancellationToken));
    }

    /// <summary>The rows of <see cref="ContentListFilter.Mine"/>, and what becomes public by itself within the days.</summary>
    public async Task<(int Mine, int Scheduled)> OwnAsync(int days, CancellationToken cancellationToken)
    {
        var until = _clock.Now.AddDays(days);
        return (
            await Select(new ContentListFilter { Mine = true }).CountAsync(cancellationToken),
            await InState(_db.Set<ContentItem>().AsNoTracking(), ContentState.Scheduled).CountAsync(i => i.PublishAt <= until, cancellationToken));
    }

    // What waits for nobody else: drafts, of new texts and over public ones, whose last words are the person's.
    private IQueryable<ContentItem> Mine(IQueryable<ContentItem> items)
    {
        var me = _user.Id;
        return InState(items, ContentState.Draft).Union(InState(items, ContentState.PublishedWithDraft))
            .Where(i => _db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && v.Number == i.LatestVersion && v.SavedBy == me));
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

    private async Task<ILookup<(string Set, string Type), TranslationState>> TranslationsAsync(IReadOnlyCollection<ContentItem> shown, CancellationToken cancellationToken)
    {
        var (ids, sets) = (shown.Select(i => i.Id).ToList(), shown.Select(i => i.LocalizationSet).Distinct().ToList());
        var others = await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => sets.Contains(i.LocalizationSet) && !ids.Contains(i.Id) && i.TrashedAt == null).OrderBy(i => i.Culture).ToListAsync(cancellationToken);
        return others.ToLookup(i => (i.LocalizationSet, i.Type), i => new TranslationState(i.Culture, i.Id, StateTexts.NameOf(i.State)));
    }

    private string? Public(ContentItem item) => _types.Url(item.Type, item.Slug) is { } url ? $"{url}?culture={item.Culture}" : null;
}
