using Exchange.Framework.Mvc;
using Exchange.Search.Contracts;

namespace Exchange.Search.ViewModels;

/// <summary>A catalog of one source, or the search over all of them when it has tabs. Captions are msgids.</summary>
public sealed record CatalogPage : IPaged
{
    public required string Source { get; init; }

    public required string Caption { get; init; }

    /// <summary>Address without query string.</summary>
    public required string Path { get; init; }

    public required string Query { get; init; }

    public required int Page { get; init; }

    public required int PageSize { get; init; }

    public required SearchResult Result { get; init; }

    public required IReadOnlyList<CatalogFacet> Facets { get; init; }

    public required IReadOnlyList<CatalogChip> Chips { get; init; }

    public FacetPanel Panel => new(Facets, Chips, UnfilteredUrl, Result.Total);

    public required IReadOnlyList<CatalogSort> Sorts { get; init; }

    /// <summary>One for each source; empty in the catalog of one.</summary>
    public required IReadOnlyList<CatalogTab> Tabs { get; init; }

    /// <summary>The same words without any filter.</summary>
    public required string UnfilteredUrl { get; init; }

    /// <summary>Names and values that the search form must carry along.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; }

    /// <summary>The results end before this page.</summary>
    public bool IsPastTheEnd => Page > 1 && Result.Hits.Count == 0;

    /// <summary>The index is not complete yet.</summary>
    public required bool Building { get; init; }
}
