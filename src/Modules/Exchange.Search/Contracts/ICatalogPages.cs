using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Http;

namespace Exchange.Search.Contracts;

/// <summary>Puts together what a catalog's page shows, from the address alone.</summary>
public interface ICatalogPages
{
    /// <summary>The catalog of one source; null when no module has it.</summary>
    CatalogPage? Catalog(HttpRequest request, string source);

    /// <summary>The search over all sources, open at the asked one, else at the first that has something; null when there is none.</summary>
    CatalogPage? Everything(HttpRequest request);
}
