namespace Exchange.Search.Contracts;

/// <summary>Reads addresses of catalogs, so that they can be kept and asked again.</summary>
public interface ICatalogAddresses
{
    /// <summary>Null when no module has the catalog. Whatever else stands in the address is left out.</summary>
    /// <param name="source">Name of the catalog.</param>
    /// <param name="query">The address from its question mark on.</param>
    CatalogAddress? Read(string source, string? query);
}
