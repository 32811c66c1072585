namespace Exchange.Search.ViewModels;

/// <param name="Caption">English msgid.</param>
public sealed record CatalogSort(string Name, string Caption, bool Selected);
