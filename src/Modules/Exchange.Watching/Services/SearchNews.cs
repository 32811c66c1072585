using System.Text.Json;
using Exchange.Search.Contracts;
using Exchange.Watching.Domain;
using Exchange.Watching.ViewModels;

namespace Exchange.Watching.Services;

/// <summary>What a saved search finds that came into its catalog in a span of time.</summary>
internal sealed class SearchNews
{
    private readonly ICatalogAddresses _addresses;
    private readonly ISearchService _search;

    public SearchNews(ICatalogAddresses addresses, ISearchService search)
    {
        _addresses = addresses;
        _search = search;
    }

    /// <summary>The newest of them, and how many there are. Nothing for a catalog that is no more, or does not say since when its things are there.</summary>
    public (IReadOnlyList<NewThing> Things, int Total) Find(SavedSearch saved, DateTimeOffset since, DateTimeOffset until, int most)
    {
        if (until <= since || _addresses.Read(saved.Source, saved.Query) is not { AddedKey: { } key } address)
        {
            return ([], 0);
        }

        var found = _search.Search(address.Request with
        {
            Wishes = [SearchWish.Overlapping([(key, key)], since.ToUnixTimeMilliseconds() + 1, until.ToUnixTimeMilliseconds())],
            Sort = address.NewestFirst,
            Page = 1,
            PageSize = most,
        });

        // What has only some of the words was not asked for.
        return found.Relaxed ? ([], 0) : ([.. found.Hits.Select(ToThing)], found.Total);
    }

    private static NewThing ToThing(SearchHit hit)
    {
        using var card = JsonDocument.Parse(hit.Card);
        return new NewThing(
            hit.Title, card.RootElement.ValueKind == JsonValueKind.Object && card.RootElement.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null);
    }
}
