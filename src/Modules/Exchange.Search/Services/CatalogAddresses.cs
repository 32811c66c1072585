using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Exchange.Search.Services;

internal sealed class CatalogAddresses : ICatalogAddresses
{
    private const string Path = "/search";

    private readonly IEnumerable<ISearchSource> _sources;

    public CatalogAddresses(IEnumerable<ISearchSource> sources) => _sources = sources;

    public CatalogAddress? Read(string source, string? query)
    {
        if (_sources.FirstOrDefault(s => s.Name == source) is not { } found)
        {
            return null;
        }

        var state = CatalogState.Read(Path, new QueryCollection(QueryHelpers.ParseQuery(query)), found, true).Kernel();
        var url = state.Sorted(state.Sort);
        return new CatalogAddress(
            found.Name, found.Caption, url, url[Path.Length..],
            new SearchRequest { Source = found.Name, Query = state.Query, Filters = state.Filters, Sort = state.Sort },
            [
                .. state.Filters.SelectMany(filter => filter.Value.Select(value => (Facet: found.Facets.First(f => f.Name == filter.Key), Value: value)))
                    .Select(pair => (pair.Facet.Caption, pair.Facet.Label?.Invoke(pair.Value) ?? pair.Value)),
            ],
            found.AddedKey, found.Sorts.FirstOrDefault(s => s.Key == found.AddedKey && s.Descending)?.Name);
    }
}
