namespace Exchange.Search.Contracts;

/// <param name="Total">All hits, not only those of the page.</param>
/// <param name="Facets">Each facet's counts, computed as if the facet itself were not filtered.</param>
public sealed record SearchResult(int Total, IReadOnlyList<SearchHit> Hits, IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets)
{
    /// <summary>True when not all words were found together, so that things with most of them are shown instead.</summary>
    public bool Relaxed { get; init; }

    /// <summary>True when a question was answered: that no text has all of its words says nothing then.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>How the query was understood.</summary>
    public QueryReading Reading { get; init; }
}
