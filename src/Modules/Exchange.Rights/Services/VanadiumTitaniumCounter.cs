using Exchange.Content.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>The home page's figure of patents in the register that belong to the V-Ti taxonomy.</summary>
internal sealed class VanadiumTitaniumCounter : IHomeCounter
{
    private readonly ISearchService _search;

    public VanadiumTitaniumCounter(ISearchService search) => _search = search;

    public string Position => "3";

    public Task<HomeCounter> CountAsync(CancellationToken cancellationToken) => Task.FromResult(new HomeCounter(
        "Vanadium and titanium patents",
        _search.Count(PatentsSearchSource.SourceName, PatentsSearchSource.FieldFacet, PatentFacets.VanadiumTitanium),
        $"/patents?{PatentsSearchSource.FieldFacet}={PatentFacets.VanadiumTitanium}"));
}
