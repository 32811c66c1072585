namespace Exchange.Search.ViewModels;

/// <param name="Caption">English msgid.</param>
/// <param name="Open">Shown unfolded.</param>
/// <param name="First">Values shown at once.</param>
/// <param name="More">Values behind "more".</param>
public sealed record CatalogFacet(
    string Name, string Caption, bool Open, IReadOnlyList<CatalogFacetValue> First, IReadOnlyList<CatalogFacetValue> More);
