using Exchange.Framework.Navigation;
using Exchange.Search.Contracts;
using Exchange.Search.Indexing;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Http;

namespace Exchange.Search.Services;

/// <summary>Puts the page of a catalog together, for whatever source.</summary>
internal sealed class CatalogBuilder
{
    /// <summary>An export holds no more rows.</summary>
    public const int MaxExported = 10_000;

    private const int PageSize = 20;
    private const int FirstValues = 8;
    private const int OpenFacets = 4;

    private readonly IReadOnlyList<ISearchSource> _sources;
    private readonly ISearchService _search;
    private readonly ISearchIndex _index;

    public CatalogBuilder(IEnumerable<ISearchSource> sources, ISearchService search, ISearchIndex index)
    {
        _sources = [.. sources.OrderBy(source => source.Position, PositionComparer.Instance)];
        _search = search;
        _index = index;
    }

    /// <summary>The catalog of one source; null when no module has it.</summary>
    public CatalogPage? Catalog(HttpRequest request, string name)
    {
        var source = _sources.FirstOrDefault(s => s.Name == name);
        return source is null ? null : Build(source, CatalogState.Read(request, source, false), []);
    }

    /// <summary>The search over all sources, open at the asked one, else at the first that has something; null when there is none.</summary>
    public CatalogPage? Everything(HttpRequest request)
    {
        if (_sources.Count == 0)
        {
            return null;
        }

        var states = _sources.Select(source => (Source: source, State: CatalogState.Read(request, source, true))).ToList();
        var counts = states.ToDictionary(
            pair => pair.Source.Name,
            pair => _search.Search(new SearchRequest { Source = pair.Source.Name, Query = pair.State.Query, PageSize = 1 }).Total,
            StringComparer.Ordinal);
        var asked = request.Query["source"].ToString();
        var (chosen, state) = states.Find(pair => pair.Source.Name == asked) is { Source: not null } found
            ? found
            : states.Find(pair => counts[pair.Source.Name] > 0) is { Source: not null } first ? first : states[0];
        return Build(chosen, state,
        [
            .. _sources.Select(source => new CatalogTab(
                source.Caption, counts[source.Name], state.Unfiltered(source.Name), source == chosen)),
        ]);
    }

    private static CatalogFacet Facet(FacetDefinition facet, IReadOnlyList<FacetCount> counts, CatalogState state, bool open)
    {
        // A tree shows its top; what lies below appears where it was entered.
        var top = counts.Where(c => Parent(c) is null).ToList();
        var shown = facet.Parent is null ? FirstValues : top.Count;

        // What is chosen stays in sight.
        var values = top.Take(shown).Concat(top.Skip(shown).Where(c => c.Selected)).ToList();
        return new CatalogFacet(
            facet.Name, facet.Caption, open || counts.Any(c => c.Selected),
            [.. values.Select(Value)],
            [.. top.Skip(shown).Where(c => !c.Selected).Select(Value)]);

        // Any text may stand in an address: a value whose parent is not there is one of the top.
        string? Parent(FacetCount count) => facet.Parent?.Invoke(count.Value) is { } parent && counts.Any(c => c.Value == parent) ? parent : null;

        CatalogFacetValue Value(FacetCount count)
        {
            var below = counts.Where(c => Parent(c) == count.Value).ToList();
            return new(
                count.Label, count.Count, count.Selected, Toggle(facet, count, counts, state),
                count.Selected || below.Any(c => c.Selected) ? [.. below.Select(Value)] : []);
        }
    }

    private static string Toggle(FacetDefinition facet, FacetCount count, IReadOnlyList<FacetCount> counts, CatalogState state) => state.Toggle(
        facet.Name, count.Value,
        facet.Parent is { } parent ? counts.Select(c => c.Value).Where(v => parent(v) == count.Value || v == parent(count.Value)) : []);

    // Filters that leave nothing are no slip of the finger.
    private CatalogMeant? Meant(ISearchSource source, CatalogState state, SearchResult result) =>
        state.Query.Length > 0 && ((result.Total == 0 && state.Filters.Count == 0) || (result.Relaxed && !result.IsQuestion))
            && _search.DidYouMean(source.Name, state.Query) is { } text
            ? new CatalogMeant(text, state.Asking(text))
            : null;

    private CatalogPage Build(ISearchSource source, CatalogState state, IReadOnlyList<CatalogTab> tabs)
    {
        var result = _search.Search(new SearchRequest
        {
            Source = source.Name,
            Query = state.Query,
            Filters = state.Filters,
            Sort = state.Sort,
            Figures = state.Figures,
            Page = state.Page,
            PageSize = PageSize,
        });
        var facets = source.Facets
            .Where(facet => !facet.OnDemand && result.Facets[facet.Name].Count > 0)
            .Select((facet, i) => Facet(facet, result.Facets[facet.Name], state, i < OpenFacets))
            .ToList();
        var chips = source.Facets.Where(facet => result.Facets.ContainsKey(facet.Name)).SelectMany(facet => result.Facets[facet.Name].Where(count => count.Selected)
            .Select(count => new CatalogChip(facet.Caption, count.Label, Toggle(facet, count, result.Facets[facet.Name], state)))).ToList();
        var byRelevance = state.Sort is null ? state.Query.Length > 0 : state.Sort == SearchEngine.Relevance;
        var sorts = source.Sorts
            .Select((sort, i) => new CatalogSort(sort.Name, sort.Caption, state.Sorted(sort.Name), state.Sort == sort.Name || (state.Sort is null && !byRelevance && i == 0)))
            .ToList();
        if (state.Query.Length > 0)
        {
            sorts.Insert(0, new CatalogSort(SearchEngine.Relevance, "Best match", state.Sorted(SearchEngine.Relevance), byRelevance));
        }

        return new CatalogPage
        {
            Source = source.Name,
            Caption = source.Caption,
            Path = state.Path,
            Query = state.Query,
            Page = state.Page,
            PageSize = PageSize,
            Result = result,
            Facets = facets,
            Chips = chips,
            Sorts = sorts,
            Tabs = tabs,
            UnfilteredUrl = state.Unfiltered(state.Tab),
            Kept = state.Kept(),
            SaveUrl = source.AddedKey is not null && (state.Query.Length > 0 || state.Filters.Count > 0) ? state.Save(source.Name) : null,
            FiguresUrl = source.Charts.Count > 0 ? state.WithFigures(!state.Figures) : null,
            Charts = state.Figures
                ? [.. source.Charts.Select(chart => CatalogFigures.Of(chart, result, value => Toggle(source.Facets.First(f => f.Name == chart.Facet), value, result.Facets[chart.Facet], state)))]
                : [],
            Exports = source.Columns.Count == 0 ? [] : [new CatalogExport("CSV", state.Export(source.Name, "csv")), new CatalogExport("XLSX", state.Export(source.Name, "xlsx"))],
            Meant = Meant(source, state, result),
            Building = _index.State == IndexState.Building,
        };
    }
}
