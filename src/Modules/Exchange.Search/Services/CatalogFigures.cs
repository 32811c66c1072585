using System.Globalization;
using Exchange.Framework.Charts;
using Exchange.Search.Contracts;
using Exchange.Search.ViewModels;

namespace Exchange.Search.Services;

/// <summary>Figures of a result: the counts of a facet as bars.</summary>
internal static class CatalogFigures
{
    private const int MaxBars = 12;
    private const int MaxYears = 30;

    /// <param name="chart">What is drawn.</param>
    /// <param name="result">Of which.</param>
    /// <param name="url">Where a value narrows it.</param>
    public static CatalogFigure Of(CatalogChart chart, SearchResult result, Func<FacetCount, string> url)
    {
        var counts = result.Facets.GetValueOrDefault(chart.Facet) ?? [];

        // The facet's own filter leaves its other values counted: they are no part of this result.
        var values = (counts.Any(c => c.Selected) ? counts.Where(c => c.Selected) : counts).Where(c => c.Count > 0).ToList();
        return chart.IsTimeline
            ? Years(chart, values, url)
            : new CatalogFigure(chart.Facet, chart.Caption, false, [.. values.Take(MaxBars).Select(c => Bar(c, url))], values.Count > MaxBars);
    }

    private static CatalogFigure Years(CatalogChart chart, IReadOnlyList<FacetCount> values, Func<FacetCount, string> url)
    {
        var years = values.Where(c => int.TryParse(c.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .ToDictionary(c => int.Parse(c.Value, CultureInfo.InvariantCulture));
        if (years.Count == 0)
        {
            return new CatalogFigure(chart.Facet, chart.Caption, true, [], false);
        }

        var last = years.Keys.Max();
        var first = Math.Max(years.Keys.Min(), last - MaxYears + 1);
        return new CatalogFigure(
            chart.Facet, chart.Caption, true,
            [.. Enumerable.Range(first, last - first + 1).Select(year => years.TryGetValue(year, out var count)
                ? Bar(count, url)
                : new ChartBar(year.ToString(CultureInfo.InvariantCulture), 0, "0"))],
            years.Keys.Any(year => year < first));
    }

    private static ChartBar Bar(FacetCount count, Func<FacetCount, string> url) =>
        new(count.Label, count.Count, count.Count.ToString("#,##0", CultureInfo.InvariantCulture), url(count));
}
