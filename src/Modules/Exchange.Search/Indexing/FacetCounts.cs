namespace Exchange.Search.Indexing;

/// <summary>The numbers of one question to one state of the index.</summary>
/// <param name="Unfiltered">Things that the words alone find among what holds by default.</param>
/// <param name="Total">Things that are left after the filters.</param>
/// <param name="Facets">Count by value by facet name.</param>
/// <param name="Relaxed">True when the words were not all found and fewer were asked for.</param>
internal sealed record FacetCounts(int Unfiltered, int Total, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets, bool Relaxed);
