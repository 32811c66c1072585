using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Exchange.Search.Services;

internal sealed class CatalogAddresses : ICatalogAddresses
{
    private const int MaxLength = 1500;
    private const string Anywhere = "https://site";

    private readonly IEnumerable<ISearchSource> _sources;

    public CatalogAddresses(IEnumerable<ISearchSource> sources) => _sources = sources;

    public SearchRequest? Read(string address)
    {
        if (address.Length > MaxLength || !Uri.TryCreate(new Uri(Anywhere), address.Trim(), out var uri) || uri.Scheme is not ("https" or "http"))
        {
            return null;
        }

        var query = new QueryCollection(new Dictionary<string, StringValues>(QueryHelpers.ParseQuery(uri.Query), StringComparer.OrdinalIgnoreCase));
        // The search over all shows one kind at a time; the catalogs bear the names of their sources.
        var name = uri.AbsolutePath.Trim('/') is var path && path == "search" ? query["source"].ToString() : path;
        return _sources.FirstOrDefault(s => s.Name == name) is not { } source ? null : new SearchRequest
        {
            Source = source.Name,
            Query = query["q"].ToString().Trim() is { Length: > 0 } words ? words : null,
            Filters = CatalogState.ReadFilters(query, source),
        };
    }

    public string? Normalise(string address)
    {
        if (Read(address) is not { } request)
        {
            return null;
        }

        var query = new QueryBuilder();
        if (request.Query is not null)
        {
            query.Add("q", request.Query);
        }

        foreach (var (facet, values) in request.Filters.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            query.Add(facet, values);
        }

        return $"/{request.Source}{query}";
    }
}
