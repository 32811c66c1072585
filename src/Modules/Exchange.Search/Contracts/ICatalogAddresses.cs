namespace Exchange.Search.Contracts;

/// <summary>Reads what a catalog's address asks for, so that it can be asked again without a page.</summary>
public interface ICatalogAddresses
{
    /// <summary>Null for an address that is no catalog's. Order and page are left out.</summary>
    /// <param name="address">Site-relative or whole; of a whole one the host does not matter.</param>
    SearchRequest? Read(string address);

    /// <summary>The site-relative address without what does not narrow it; null for one that is no catalog's.</summary>
    string? Normalise(string address);
}
