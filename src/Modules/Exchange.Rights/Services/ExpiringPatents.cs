using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>Patents in force whose term ends this year or next, counted where the linked catalog counts.</summary>
internal sealed class ExpiringPatents : IChainFigures
{
    private readonly ISearchService _search;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ExpiringPatents> S;

    public ExpiringPatents(ISearchService search, SiteClock clock, IStringLocalizer<ExpiringPatents> localizer)
    {
        _search = search;
        _clock = clock;
        S = localizer;
    }

    public string Position => "20";

    public Task<IReadOnlyDictionary<string, ChainFigure>> ReadAsync(CancellationToken cancellationToken)
    {
        var year = _clock.Today.Year;
        string[] years = [year.ToString(CultureInfo.InvariantCulture), (year + 1).ToString(CultureInfo.InvariantCulture)];
        var active = PatentFacets.Write(BaseStatus.Active);
        var result = _search.Search(new SearchRequest
        {
            Source = PatentsSearchSource.SourceName,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [PatentsSearchSource.EndsFacet] = years, ["status"] = [active] },
            PageSize = 1,
        });
        IReadOnlyDictionary<string, ChainFigure> figures = result.Facets.TryGetValue("taxonomy", out var facet)
            ? facet.ToDictionary(f => f.Value, f => new ChainFigure(
                S["{0} end by the end of {1}", f.Count, year + 1],
                $"/patents?taxonomy={f.Value}&status={active}&{PatentsSearchSource.EndsFacet}={years[0]}&{PatentsSearchSource.EndsFacet}={years[1]}"), StringComparer.Ordinal)
            : new Dictionary<string, ChainFigure>();
        return Task.FromResult(figures);
    }
}
