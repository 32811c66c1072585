using System.Globalization;
using Exchange.Search.Contracts;
using Exchange.Search.Indexing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Exchange.Search.Services;

/// <summary>What the address of a catalog says: words, chosen values, order, page. All of the page's state is there.</summary>
internal sealed record CatalogState
{
    /// <summary>Name of the value in the address that shows the figures of the result.</summary>
    public const string FiguresName = "figures";

    private const int MaxValues = 20;
    private const int MaxValueLength = 200;

    private CatalogState(
        string path, string? tab, string query, string? sort, int page, IReadOnlyDictionary<string, IReadOnlyList<string>> filters, IReadOnlyList<string> ticks,
        bool figures)
    {
        Figures = figures;
        Path = path;
        Tab = tab;
        Query = query;
        Sort = sort;
        Page = page;
        Filters = filters;
        Ticks = ticks;
    }

    public string Path { get; }

    /// <summary>Name of the source in the search over all; null in the catalog of one.</summary>
    public string? Tab { get; }

    public string Query { get; private init; }

    /// <summary>Null for the default; an unknown one is ignored.</summary>
    public string? Sort { get; }

    public int Page { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Filters { get; }

    /// <summary>What is ticked to be compared; it changes nothing of the results and goes along wherever the reader goes.</summary>
    public IReadOnlyList<string> Ticks { get; private init; }

    /// <summary>Whether the figures of the result are drawn; they stay while it is narrowed.</summary>
    public bool Figures { get; private init; }

    public static CatalogState Read(HttpRequest request, ISearchSource source, bool tabbed) => Read(request.PathBase + request.Path, request.Query, source, tabbed);

    public static CatalogState Read(string path, IQueryCollection values, ISearchSource source, bool tabbed)
    {
        var query = values["q"].ToString().Trim();
        var sort = values["sort"].ToString();
        var known = sort == SearchEngine.Relevance ? query.Length > 0 : source.Sorts.Any(s => s.Name == sort);
        return new CatalogState(
            path,
            tabbed ? source.Name : null,
            query.Length <= QueryComposer.MaxLength ? query : query[..QueryComposer.MaxLength],
            known ? sort : null,
            int.TryParse(values["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
            ReadFilters(values, source),
            [.. values[CatalogTicks.Name].OfType<string>().Where(t => t.Length is > 0 and <= MaxValueLength).Distinct(StringComparer.Ordinal).Take(CatalogTicks.Max)],
            values[FiguresName] == "1");
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadFilters(IQueryCollection query, ISearchSource source) => source.Facets
        .Select(facet => (facet.Name, Values: Values(query[facet.Name], facet)))
        .Where(filter => filter.Values.Count > 0)
        .ToDictionary(filter => filter.Name, filter => filter.Values, StringComparer.Ordinal);

    /// <summary>The address with a value chosen, or given up when it is chosen; back to the first page.</summary>
    /// <param name="facet">Name of the facet.</param>
    /// <param name="value">The value.</param>
    /// <param name="relatives">Values above or below it, which give way when it is chosen: alternatives to them would not narrow anything.</param>
    public string Toggle(string facet, string value, IEnumerable<string> relatives)
    {
        var filters = new Dictionary<string, IReadOnlyList<string>>(Filters, StringComparer.Ordinal);
        var values = filters.GetValueOrDefault(facet) ?? [];
        filters[facet] = values.Contains(value) ? [.. values.Where(v => v != value)] : [.. values.Except(relatives), value];
        return Url(Tab, filters, Sort);
    }

    /// <summary>The first page of the same results with their figures, or without.</summary>
    public string WithFigures(bool figures) => (this with { Figures = figures }).Url(Tab, Filters, Sort);

    /// <summary>Another query, from the first page.</summary>
    public string Asking(string query) => (this with { Query = query }).Url(Tab, Filters, null);

    /// <summary>The same results in another order, from the first page.</summary>
    public string Sorted(string? sort) => Url(Tab, Filters, sort);

    /// <summary>The address with the same words and nothing else chosen.</summary>
    public string Unfiltered(string? tab) => Url(tab, new Dictionary<string, IReadOnlyList<string>>(), tab == Tab ? Sort : null);

    /// <summary>What it asks for, without what only changes how it is shown.</summary>
    public CatalogState Kernel() => this with { Ticks = [], Figures = false };

    /// <summary>The file with the same words, filters and order.</summary>
    public string Export(string source, string format) => $"/export/{source}/{format}" + Kernel().Url(null, Filters, Sort)[Path.Length..];

    /// <summary>The page on which the search can be kept under a name.</summary>
    public string Save(string source) => "/desk/searches/new" + new QueryBuilder { { "source", source }, { "query", Kernel().Url(null, Filters, Sort)[Path.Length..] } }.ToQueryString();

    /// <summary>What a form with the words and the order must send along.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Kept() =>
    [
        .. Tab is null ? [] : new[] { KeyValuePair.Create("source", Tab) },
        .. Filters.SelectMany(filter => filter.Value.Select(value => KeyValuePair.Create(filter.Key, value))),
        .. Figures ? new[] { KeyValuePair.Create(FiguresName, "1") } : [],
        .. Ticks.Select(tick => KeyValuePair.Create(CatalogTicks.Name, tick)),
    ];

    private static IReadOnlyList<string> Values(StringValues values, FacetDefinition facet) =>
    [
        // A value that is too long for the index stays too long: it finds nothing instead of being ignored.
        .. values.OfType<string>().Where(value => value.Length > 0)
            .Select(value => value.Length > MaxValueLength ? value[..(MaxValueLength + 1)] : facet.Read?.Invoke(value) ?? value)
            .Distinct(StringComparer.Ordinal).Take(MaxValues),
    ];

    private string Url(string? tab, IReadOnlyDictionary<string, IReadOnlyList<string>> filters, string? sort)
    {
        var query = new QueryBuilder();
        if (tab is not null)
        {
            query.Add("source", tab);
        }

        if (Query.Length > 0)
        {
            query.Add("q", Query);
        }

        foreach (var (name, values) in filters)
        {
            query.Add(name, values);
        }

        if (sort is not null)
        {
            query.Add("sort", sort);
        }

        if (Figures)
        {
            query.Add(FiguresName, "1");
        }

        query.Add(CatalogTicks.Name, Ticks);

        return Path + query.ToQueryString();
    }
}
