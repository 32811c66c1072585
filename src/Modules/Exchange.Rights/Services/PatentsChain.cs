using Exchange.Content.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>How many patents each technology has, from the index that the catalog answers from.</summary>
internal sealed class PatentsChain : IChainCounts
{
    private readonly ISearchService _search;

    public PatentsChain(ISearchService search) => _search = search;

    public ChainCatalog Catalog => ChainCatalog.Patents;

    public Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken)
    {
        var result = _search.Search(new SearchRequest { Source = PatentsSearchSource.SourceName, PageSize = 1 });
        IReadOnlyDictionary<string, int> counts = result.Facets.TryGetValue("taxonomy", out var facet)
            ? facet.ToDictionary(f => f.Value, f => f.Count, StringComparer.Ordinal)
            : new Dictionary<string, int>();
        return Task.FromResult(counts);
    }
}
