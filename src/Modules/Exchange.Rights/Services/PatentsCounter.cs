using Exchange.Content.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>The home page's figure of patents in the register: counted where the linked catalog counts.</summary>
internal sealed class PatentsCounter : IHomeCounter
{
    private readonly ISearchService _search;

    public PatentsCounter(ISearchService search) => _search = search;

    public string Position => "2";

    public Task<HomeCounter> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new HomeCounter("Patents in the register", _search.Count(PatentsSearchSource.SourceName), "/patents"));
}
