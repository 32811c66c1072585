namespace Exchange.Search.ViewModels;

/// <param name="Url">Chooses the value, or gives it up when it is chosen.</param>
/// <param name="Children">Values below it, as soon as it or one of them is chosen.</param>
public sealed record CatalogFacetValue(string Label, int Count, bool Selected, string Url, IReadOnlyList<CatalogFacetValue> Children);
