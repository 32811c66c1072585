namespace Exchange.Search.ViewModels;

/// <param name="Name">Of the format.</param>
/// <param name="Url">Of the file.</param>
public sealed record CatalogExport(string Name, string Url);
