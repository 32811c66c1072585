using Exchange.Content.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Providers.Services;

/// <summary>The home page's figure of service providers: counted where the linked catalog counts.</summary>
internal sealed class ProvidersCounter : IHomeCounter
{
    private readonly ISearchService _search;

    public ProvidersCounter(ISearchService search) => _search = search;

    public string Position => "4";

    public Task<HomeCounter> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new HomeCounter("Service providers", _search.Count(ProvidersSearchSource.SourceName), "/providers"));
}
