namespace Exchange.Search.ViewModels;

/// <param name="Caption">Of the facet, as people read it.</param>
/// <param name="Label">The chosen value as people read it.</param>
/// <param name="RemoveUrl">The same page without it.</param>
public sealed record CatalogChip(string Caption, string Label, string RemoveUrl);
