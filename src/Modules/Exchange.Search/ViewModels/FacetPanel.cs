namespace Exchange.Search.ViewModels;

/// <summary>The filters of a list, drawn by <c>_Facets</c> beside it and <c>_Chips</c> above it.</summary>
/// <param name="UnfilteredUrl">The list without any of them.</param>
/// <param name="Total">What is left, for the button that closes the sheet on a phone.</param>
public sealed record FacetPanel(IReadOnlyList<CatalogFacet> Facets, IReadOnlyList<CatalogChip> Chips, string UnfilteredUrl, int Total)
{
    /// <summary>Zone below the filters; null for none.</summary>
    public string? Zone { get; init; }
}
