namespace Exchange.Search.ViewModels;

/// <param name="Caption">English msgid.</param>
public sealed record CatalogTab(string Caption, int Count, string Url, bool Selected);
