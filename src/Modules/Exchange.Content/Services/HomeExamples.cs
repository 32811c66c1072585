using Exchange.Content.Contracts;
using Exchange.Search.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Services;

/// <summary>The examples below the search of the home page: only what finds something.</summary>
internal sealed class HomeExamples
{
    private readonly IEnumerable<IHomeExamples> _examples;
    private readonly IReadOnlyList<ISearchSource> _sources;
    private readonly ISearchService _search;
    private readonly IStringLocalizer<HomeExamples> S;

    public HomeExamples(IEnumerable<IHomeExamples> examples, IEnumerable<ISearchSource> sources, ISearchService search, IStringLocalizer<HomeExamples> localizer)
    {
        _examples = examples;
        _sources = [.. sources];
        _search = search;
        S = localizer;
    }

    public IReadOnlyList<string> Find()
    {
        string[] words = [S["vanadium slag"], S["vanadium electrolyte"], S["titanium sponge"]];
        return words.Concat(_examples.SelectMany(e => e.Find())).Append(S["what if the annual fee is not paid"].Value).Where(IsFound).ToList();
    }

    private bool IsFound(string query) => _sources.Any(source => _search.Search(new SearchRequest { Source = source.Name, Query = query, PageSize = 1 }) is { Total: > 0, Relaxed: false });
}
