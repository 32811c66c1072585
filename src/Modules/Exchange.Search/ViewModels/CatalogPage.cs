using Exchange.Search.Contracts;

namespace Exchange.Search.ViewModels;

/// <summary>A catalog of one source, or the search over all of them when it has tabs. Captions are msgids.</summary>
public sealed record CatalogPage
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

    public required IReadOnlyList<CatalogSort> Sorts { get; init; }

    /// <summary>One for each source; empty in the catalog of one.</summary>
    public required IReadOnlyList<CatalogTab> Tabs { get; init; }

    /// <summary>The same words without any filter.</summary>
    public required string UnfilteredUrl { get; init; }

    /// <summary>Names and values that the search form must carry along.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Kept { get; init; }

    /// <summary>Where the search can be kept; null where nothing is asked for.</summary>
    public string? SaveUrl { get; init; }

    /// <summary>Shows the figures of the result, or folds them; null when the source has none.</summary>
    public string? FiguresUrl { get; init; }

    /// <summary>Empty while they are folded.</summary>
    public IReadOnlyList<CatalogFigure> Charts { get; init; } = [];

    /// <summary>The results as files; empty when the source has no columns for them.</summary>
    public IReadOnlyList<CatalogExport> Exports { get; init; } = [];

    /// <summary>What was probably meant, when the query has not found what it says.</summary>
    public CatalogMeant? Meant { get; init; }

    /// <summary>The index is not complete yet.</summary>
    public required bool Building { get; init; }
}
