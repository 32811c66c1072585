using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Services;

/// <summary>
/// Patents in force whose term ends this year or next (rules TRM-03), or whose annual fee is overdue and that end with it from the due date
/// unless it is paid (ANN-03); counted where the linked catalog counts.
/// </summary>
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

    public string Caption => S["Ending soon"];

    public string Rule => S["Counted are patents in force whose term ends by the end of next year, or whose annual fee is overdue: unless it is paid with its surcharge within six months, they end from its due date."];

    public Task<IReadOnlyDictionary<string, ChainFigure>> ReadAsync(CancellationToken cancellationToken)
    {
        var year = _clock.Today.Year;
        string[] ends = [year.ToString(CultureInfo.InvariantCulture), (year + 1).ToString(CultureInfo.InvariantCulture), PatentFacets.FeeOverdue];
        var chosen = string.Concat(ends.Select(value => $"&{PatentsSearchSource.EndsFacet}={value}"));
        var active = PatentFacets.Write(BaseStatus.Active);
        var result = _search.Search(new SearchRequest
        {
            Source = PatentsSearchSource.SourceName,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [PatentsSearchSource.EndsFacet] = ends, ["status"] = [active] },
            PageSize = 1,
        });
        IReadOnlyDictionary<string, ChainFigure> figures = result.Facets.TryGetValue("taxonomy", out var facet)
            ? facet.ToDictionary(f => f.Value, f => new ChainFigure(
                S["{0} ending soon", f.Count],
                $"/patents?taxonomy={f.Value}&status={active}{chosen}",
                Short: f.Count.ToString(CultureInfo.InvariantCulture)), StringComparer.Ordinal)
            : new Dictionary<string, ChainFigure>();
        return Task.FromResult(figures);
    }
}
