using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Content.Services;
using Exchange.Framework.Data;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Content.Digests;

/// <summary>What has become public for the first time in a span of time and fits a choice.</summary>
internal sealed class DigestNews
{
    // A text that is taken over with the day of its first publication elsewhere is news while that is not long ago.
    private static readonly TimeSpan _oldest = TimeSpan.FromDays(30);

    private const int HitsAtOnce = 100;
    private const int MostHits = 1000;

    private readonly AppDbContext _db;
    private readonly ContentLists _lists;
    private readonly ContentTopics _topics;
    private readonly ISearchService _search;

    public DigestNews(AppDbContext db, ContentLists lists, ContentTopics topics, ISearchService search)
    {
        _db = db;
        _lists = lists;
        _topics = topics;
        _search = search;
    }

    /// <param name="most">So many at most, the newest; the total counts all.</param>
    public async Task<(IReadOnlyList<ContentSummary> Texts, int Total)> FindAsync(
        DigestChoice choice, DateTimeOffset since, DateTimeOffset until, int most, CancellationToken cancellationToken)
    {
        var from = since - _oldest;

        // A field of technology holds what stands below it.
        var topics = _topics.All.Select(topic => topic.Code).Where(code => choice.Topics.Contains(code) || choice.Topics.Contains(ContentFacets.ParentOf(code) ?? "")).ToList();
        var items = _lists.Matching(new ContentQuery(choice.Types, null, choice.Culture)).Where(i => i.PublishedAt > from)
            // By our own clock: an item may bring its day of publication along, and no version of it may have been public before.
            .Where(i => _db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && v.PublishedAt <= until)
                && !_db.Set<ContentVersion>().Any(v => v.ItemId == i.Id && v.PublishedAt <= since));
        if (choice.Topics.Count > 0)
        {
            items = items.Where(i => _db.Set<ItemTopic>().Any(t => t.ItemId == i.Id && topics.Contains(t.Topic)));
        }

        if (choice.Words.Length > 0)
        {
            var found = WithWords(choice.Words, from);
            items = items.Where(i => found.Contains(i.ContentItemId));
        }

        var total = await items.CountAsync(cancellationToken);
        return total == 0
            ? ([], 0)
            : (await _lists.RowsAsync(items.OrderByDescending(i => i.PublishedAt).ThenByDescending(i => i.Id).Take(most), isPinned: false, cancellationToken), total);
    }

    private List<string> WithWords(string words, DateTimeOffset from)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var page = 1; page * HitsAtOnce <= MostHits; page++)
        {
            var found = _search.Search(new SearchRequest { Source = IContentDocuments.SourceName, Query = words, Sort = "newest", Page = page, PageSize = HitsAtOnce });
            if (found.Relaxed)
            {
                break;
            }

            var cards = found.Hits.Select(hit => ContentCard.Parse(hit.Card)).ToList();
            ids.UnionWith(cards.Where(card => card.PublishedAt > from).Select(card => card.Id));
            if (cards.Count < HitsAtOnce || cards[^1].PublishedAt <= from)
            {
                break;
            }
        }

        return [.. ids];
    }
}
