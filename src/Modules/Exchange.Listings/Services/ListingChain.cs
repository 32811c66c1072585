using Exchange.Content.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Listings.Services;

/// <summary>How many published listings each technology has, from the index that the catalog answers from.</summary>
internal sealed class ListingChain : IChainCounts
{
    private readonly ISearchService _search;

    public ListingChain(ISearchService search) => _search = search;

    public ChainCatalog Catalog => ChainCatalog.Listings;

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var result = _search.Search(new SearchRequest { Source = ListingsSearchSource.SourceName, PageSize = 1 });
        IReadOnlyDictionary<string, int> counts = result.Facets.TryGetValue("taxonomy", out var facet)
            ? facet.ToDictionary(f => f.Value, f => f.Count, StringComparer.Ordinal)
            : new Dictionary<string, int>();
        return Task.FromResult(counts);
    }
}
