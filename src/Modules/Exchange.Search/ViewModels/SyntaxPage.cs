namespace Exchange.Search.ViewModels;

/// <param name="Catalogs">Those with fields that a query may name.</param>
public sealed record SyntaxPage(IReadOnlyList<SyntaxCatalog> Catalogs);
