namespace Exchange.Search.Endpoints;

/// <summary>The shape of an answer, for the API's description.</summary>
/// <param name="Total">All hits, not only those of the page.</param>
/// <param name="Items">The hits of the page.</param>
/// <param name="Facets">Values with their counts by name of the filter.</param>
public sealed record SearchPage<TItem>(int Total, IReadOnlyList<TItem> Items, IReadOnlyDictionary<string, IReadOnlyList<SearchPageFacet>> Facets);
