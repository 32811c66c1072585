using Exchange.Content.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Rights.Services;

/// <summary>The home page's figure of patents in the register that belong to the V-Ti taxonomy.</summary>
internal sealed class VanadiumTitaniumCounter : IHomeCounter
{
    private readonly ISearchService _search;

    public VanadiumTitaniumCounter(ISearchService search) => _search = search;

    public string Position => "3";

    public Task<HomeCounter> CountAsync(CancellationToken cancellationToken)
    {
        var count = _search.Count(PatentsSearchSource.SourceName, PatentsSearchSource.FieldFacet, PatentFacets.VanadiumTitanium);

        // Where all patents are of the field the figure says nothing that the one before it has not said: zero is left out.
        return Task.FromResult(new HomeCounter(
            "Vanadium and titanium patents", count == _search.Count(PatentsSearchSource.SourceName) ? 0 : count,
            $"/patents?{PatentsSearchSource.FieldFacet}={PatentFacets.VanadiumTitanium}"));
    }
}
