using Exchange.Content.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Listings.Services;

/// <summary>The home page's figure of listings on offer: counted where the linked catalog counts.</summary>
internal sealed class ListingsCounter : IHomeCounter
{
    private readonly ISearchService _search;

    public ListingsCounter(ISearchService search) => _search = search;

    public string Position => "1";

    public Task<HomeCounter> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new HomeCounter("Listings on offer", _search.Count(ListingsSearchSource.SourceName), "/listings"));
}
