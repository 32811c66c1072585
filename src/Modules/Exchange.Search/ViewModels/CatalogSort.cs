namespace Exchange.Search.ViewModels;

/// <param name="Caption">English msgid.</param>
/// <param name="Url">The same results in this order, from the first page.</param>
public sealed record CatalogSort(string Name, string Caption, string Url, bool Selected);
