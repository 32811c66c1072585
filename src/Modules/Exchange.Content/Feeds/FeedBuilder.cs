using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Exchange.Content.Cards;
using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Feeds;

/// <summary>Puts a page of a feed together: what the list of the same address shows, newest first and without what is pinned.</summary>
internal sealed class FeedBuilder
{
    public const int PageSize = 20;

    /// <summary>Readers of feeds want what is new; the rest is found on the site and by the API.</summary>
    public const int MaxPages = 50;

    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly ContentTopics _topics;
    private readonly ContentLists _lists;
    private readonly ContentBrowser _browser;
    private readonly ISearchService _search;
    private readonly SiteSettings _settings;
    private readonly ISiteAddress _site;
    private readonly ShareCards _cards;
    private readonly ContentMarks _marks;
    private readonly ContentMarkWords _words;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<FeedBuilder> _s;

    public FeedBuilder(
        AppDbContext db, ContentTypes types, ContentTopics topics, ContentLists lists, ContentBrowser browser, ISearchService search, SiteSettings settings,
        ISiteAddress site, ShareCards cards, ContentMarks marks, ContentMarkWords words, SiteClock clock, IStringLocalizer<FeedBuilder> localizer)
    {
        _db = db;
        _types = types;
        _topics = topics;
        _lists = lists;
        _browser = browser;
        _search = search;
        _settings = settings;
        _site = site;
        _cards = cards;
        _marks = marks;
        _words = words;
        _clock = clock;
        _s = localizer;
    }

    /// <summary>When anything that was ever public changed last: also what was withdrawn since.</summary>
    public Task<DateTimeOffset?> ChangedAtAsync(CancellationToken cancellationToken) => _db.Set<ContentItem>().AsNoTracking()
        .Where(i => i.PublishedAt != null).OrderByDescending(i => i.ModifiedAt).Select(i => (DateTimeOffset?)i.ModifiedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Null when the site does not know its own address.</summary>
    /// <param name="path">Of the feed itself, without query string.</param>
    public async Task<Feed?> BuildAsync(InfoState state, string path, FeedFormat format, CancellationToken cancellationToken)
    {
        if (_site.Absolute("") is not { } origin)
        {
            return null;
        }

        var culture = CultureInfo.CurrentUICulture.Name;
        var (entries, total) = state.NeedsIndex
            ? await FoundAsync(state with { Sort = _browser.Source.Sorts[0].Name }, culture, origin, cancellationToken)
            : await ListedAsync(state, culture, origin, cancellationToken);
        var last = Math.Min(MaxPages, (total + PageSize - 1) / PageSize);
        var site = _s["Panzhihua V-Ti Patent Trading Center"].Value;
        var organiser = (await _settings.GetAsync<SiteIdentity>(cancellationToken)).Organiser;
        var suffix = format == FeedFormat.Atom ? "/feed.atom" : "/feed.json";
        string Address(int page)
        {
            var query = state.Beside(suffix)[(state.Path + suffix).Length..];
            var url = ContentBrowser.InLanguage(origin + path + query);
            return page == 1 ? url : QueryHelpers.AddQueryString(url, "page", page.ToString(CultureInfo.InvariantCulture));
        }

        return new Feed(
            IdOf(state, culture),
            culture,
            $"{_browser.TitleOf(state)} – {site}",
            organiser.Length > 0 ? organiser : site,
            origin + ContentBrowser.InLanguage(state.Beside("")),
            Address(state.Page),
            Address(1),
            state.Page > 1 ? Address(state.Page - 1) : null,
            state.Page < last ? Address(state.Page + 1) : null,
            entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries.Max(entry => entry.UpdatedAt),
            entries);
    }

    // Not its address: that has the host's name in it, and a feed outlives a change of it. A UUID of version 8 (RFC 9562, 5.8).
    private static Guid IdOf(InfoState state, string culture)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{culture} {state.Beside("")}"), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private async Task<(IReadOnlyList<FeedEntry> Entries, int Total)> ListedAsync(InfoState state, string culture, string origin, CancellationToken cancellationToken)
    {
        var matching = _lists.Matching(ContentBrowser.QueryOf(state, culture, PageSize));
        var total = await matching.CountAsync(cancellationToken);
        var rows = await RowsAsync(
            matching.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id).Skip((state.Page - 1) * PageSize).Take(PageSize), cancellationToken);
        return (rows.ConvertAll(row => Entry(row, origin)), total);
    }

    private async Task<(IReadOnlyList<FeedEntry> Entries, int Total)> FoundAsync(InfoState state, string culture, string origin, CancellationToken cancellationToken)
    {
        var found = _search.Search(state.ToRequest(culture, PageSize));
        if (found.Relaxed)
        {
            // Who waits for certain words is not told of others.
            return ([], 0);
        }

        var cards = found.Hits.Select(hit => (hit.Id, Card: ContentCard.Parse(hit.Card))).ToList();
        var ids = cards.Select(c => c.Card.Id).Distinct().ToList();
        var rows = (await RowsAsync(_db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersion != null && ids.Contains(i.ContentItemId)), cancellationToken))
            .ToDictionary(row => row.ContentItemId, StringComparer.Ordinal);
        List<FeedEntry> entries = [];
        foreach (var (id, card) in cards)
        {
            // What was withdrawn a moment ago stands in the index still.
            if (rows.TryGetValue(card.Id, out var row))
            {
                var whole = Entry(row, origin);
                entries.Add(card.Anchor is null
                    ? whole
                    : whole with { Id = id, Title = card.Title, Url = $"{whole.Url}#{card.Anchor}", Summary = card.Summary, Html = null });
            }
        }

        return (entries, found.Total);
    }

    private async Task<List<FeedRow>> RowsAsync(IQueryable<ContentItem> items, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in items
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            select new
            {
                item.Id,
                item.ContentItemId,
                item.Type,
                item.Culture,
                item.Slug,
                item.PublishedAt,
                UpdatedAt = version.PublishedAt,
                version.Title,
                version.Summary,
                version.Authors,
                version.Html,
                version.Markdown,
                version.Parts,
                Topics = _db.Set<ItemTopic>().Where(t => t.ItemId == item.Id).Select(t => t.Topic).ToList(),
            }).ToListAsync(cancellationToken);

        // A join keeps no order.
        return [.. rows.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.Id).Select(row => new FeedRow(
            row.Id, row.ContentItemId, row.Type, row.Culture, row.Slug, row.PublishedAt!.Value, row.UpdatedAt!.Value, row.Title, row.Summary, row.Authors, row.Html,
            row.Markdown, row.Parts, row.Topics))];
    }

    private FeedEntry Entry(FeedRow row, string origin)
    {
        var local = _types.Url(row.Type, row.Slug) ?? "/";
        var url = origin + (row.Culture == SupportedCultures.Default ? local : $"{local}?culture={row.Culture}");

        // Taken over with its day of publication, it is not older than that.
        var updated = row.UpdatedAt > row.PublishedAt ? row.UpdatedAt : row.PublishedAt;
        var html = FeedHtml.Of(row.Html ?? MarkdownText.ToHtml(row.Markdown), origin, url);
        var summary = row.Summary;
        if (OwnDayOf(row) is { } day)
        {
            // Whoever reads it elsewhere does not see the facts above the text.
            html = html is null ? null : $"<p>{WebUtility.HtmlEncode(day)}</p>{html}";
            summary = summary is null ? day : $"{day} · {summary}";
        }

        return new FeedEntry(
            row.Id, row.Culture, row.Title, url, summary, html, row.Authors,
            [.. row.Topics.Select(code => new FeedTag(code, _topics.Label(code)))], row.PublishedAt, updated,
            origin + _cards.UrlOf(row.ContentItemId, row.Type, row.Culture, row.Title, row.Parts, row.PublishedAt));
    }

    // Such as the day of an event; null where that of publication is the one that counts.
    private string? OwnDayOf(FeedRow row) =>
        _types.Find(row.Type)?.HasOwnDay == true && _marks.Of(row.Type, row.Parts) is { } mark && mark.DayOn(_clock.Today) is { } day && _words.Find(mark.DayCode) is { } word
            ? _s[word.Caption, DisplayText.Date(day)].Value
            : null;
}
