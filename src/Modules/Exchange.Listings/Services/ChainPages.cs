using System.Globalization;
using Exchange.Framework.Charts;
using Exchange.Framework.Time;
using Exchange.Listings.ViewModels;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;

namespace Exchange.Listings.Services;

/// <summary>What the market and the register have of one technology: all from the index, so that each figure is what its link finds.</summary>
internal sealed class ChainPages
{
    private const string Patents = "patents";
    private const int Shown = 5;
    private const int MaxHolders = 10;
    private const int YearsBack = 20;

    // The term ends, or the annual fee is overdue.
    private const string FeeOverdue = "fee";

    private readonly ISearchService _search;
    private readonly ITaxonomy _taxonomy;
    private readonly SiteClock _clock;

    public ChainPages(ISearchService search, ITaxonomy taxonomy, SiteClock clock)
    {
        _search = search;
        _taxonomy = taxonomy;
        _clock = clock;
    }

    /// <summary>Null when there is no such technology.</summary>
    public ChainPage? Find(string code)
    {
        if (_taxonomy.Find(code) is not { } node)
        {
            return null;
        }

        var year = _clock.Today.Year;
        string[] ends = [Text(year), Text(year + 1), FeeOverdue];
        var listings = Search(ListingsSearchSource.SourceName, code);
        var patents = Search(Patents, code, figures: true);
        var ending = Search(Patents, code, ends: ends);
        var catalog = $"/patents?taxonomy={node.Code}";
        return new ChainPage
        {
            Code = node.Code,
            Label = _taxonomy.Label(node.Code),
            Parent = _taxonomy.ParentOf(node.Code) is { } parent ? new ChainLink(parent, _taxonomy.Label(parent), 0, 0) : null,
            IsExportSensitive = node.ExportSensitive,
            Ipc = node.Ipc,
            Below = [.. node.Children.Select(child => new ChainLink(child.Code, _taxonomy.Label(child.Code), Count(listings, "taxonomy", child.Code), Count(patents, "taxonomy", child.Code)))],
            Listings = listings,
            Patents = patents,
            InForce = Count(patents, "status", "active"),
            Ending = ending,
            EndingUrl = $"{catalog}&status=active{string.Concat(ends.Select(value => $"&ends={value}"))}",
            Holders = [.. Facet(patents, "holder").Where(c => c.Count > 0).Take(MaxHolders).Select(c => Bar(c, $"{catalog}&holder={Uri.EscapeDataString(c.Value)}"))],
            Years = [.. Trend(patents, catalog, year)],
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IReadOnlyList<FacetCount> Facet(SearchResult result, string name) => result.Facets.GetValueOrDefault(name) ?? [];

    private static int Count(SearchResult result, string facet, string value) => Facet(result, facet).FirstOrDefault(c => c.Value == value)?.Count ?? 0;

    private static ChartBar Bar(FacetCount count, string url) => new(count.Label, count.Count, count.Count.ToString("#,##0", CultureInfo.InvariantCulture), url);

    // Years without a filing stand among the others; the youngest are incomplete, because applications are published after 18 months.
    private static IEnumerable<ChartBar> Trend(SearchResult patents, string catalog, int year)
    {
        var counts = Facet(patents, "year").Where(c => c.Count > 0).ToDictionary(c => c.Value, StringComparer.Ordinal);
        return counts.Count == 0
            ? []
            : Enumerable.Range(year - YearsBack + 1, YearsBack).Select(y => counts.TryGetValue(Text(y), out var count) ? Bar(count, $"{catalog}&year={y}") : new ChartBar(Text(y), 0, "0"));
    }

    private SearchResult Search(string source, string code, bool figures = false, string[]? ends = null)
    {
        Dictionary<string, IReadOnlyList<string>> filters = new(StringComparer.Ordinal) { ["taxonomy"] = [code] };
        if (ends is not null)
        {
            filters["status"] = ["active"];
            filters["ends"] = ends;
        }

        return _search.Search(new SearchRequest { Source = source, Filters = filters, Figures = figures, PageSize = Shown });
    }
}
