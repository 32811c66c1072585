namespace Exchange.Search.Contracts;

/// <param name="Name">As the person calls it.</param>
/// <param name="Url">Address of the catalog, as <see cref="CatalogAddress.Url"/>.</param>
public sealed record KeptSearch(string Name, string Url);
