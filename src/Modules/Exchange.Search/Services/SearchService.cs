using Exchange.Framework.Navigation;
using Exchange.Search.Contracts;
using Exchange.Search.Indexing;

namespace Exchange.Search.Services;

internal sealed class SearchService : ISearchService
{
    private readonly IReadOnlyList<ISearchSource> _sources;
    private readonly IndexNode _node;
    private readonly SearchEngine _engine;

    public SearchService(IEnumerable<ISearchSource> sources, IndexNode node, SearchEngine engine)
    {
        _sources = [.. sources];
        _node = node;
        _engine = engine;
    }

    public SearchResult Search(SearchRequest request)
    {
        var source = Find(request.Source);
        return _node.Read(index => _engine.Search(index, source, request, Elsewhere(source)), null) ?? SearchEngine.Nothing(source, request);
    }

    public IReadOnlyList<SearchHit> Similar(string source, Guid id, int count) =>
        _node.Read<IReadOnlyList<SearchHit>>(index => _engine.Similar(index, Find(source), id, count), []);

    public IReadOnlyList<SearchHit> Among(SearchRequest request, IReadOnlyCollection<Guid> ids)
    {
        var source = Find(request.Source);
        return _node.Read<IReadOnlyList<SearchHit>>(index => _engine.Among(index, source, request, Elsewhere(source), ids), []);
    }

    public IReadOnlyList<SearchSuggestion> Suggest(string? source, string text, int count)
    {
        IReadOnlyList<ISearchSource> asked = source is null
            ? [.. _sources.OrderBy(s => s.Position, PositionComparer.Instance)]
            : [.. _sources.Where(s => s.Name == source)];
        List<SearchSuggestion> found = [];
        foreach (var one in asked)
        {
            found.AddRange(_node.Read<IReadOnlyList<SearchSuggestion>>(index => _engine.Suggest(index, one, text, count), [])
                .Where(s => !found.Exists(f => f.Text.Equals(s.Text, StringComparison.OrdinalIgnoreCase))).ToList());
            if (found.Count >= count)
            {
                break;
            }
        }

        return [.. found.Take(count).OrderBy(s => s.Kind)];
    }

    public IEnumerable<string> Cards(SearchRequest request, int most)
    {
        var source = Find(request.Source);
        return _node.ReadAll((index, searcher) => _engine.Cards(index, searcher, source, request, Elsewhere(source), most));
    }

    public string? DidYouMean(string source, string text) => _node.Read(index => _engine.DidYouMean(index, Find(source), text), null);

    public IReadOnlyList<SearchHit> Alike(string source, string text, int count) =>
        _node.Read<IReadOnlyList<SearchHit>>(index => _engine.Alike(index, Find(source), text, count), []);

    public int Count(string source, string? facet = null, string? value = null) =>
        _node.Read(index => _engine.Count(index, Find(source), facet, value), 0);

    public IReadOnlyList<Passage?> Quote(string words, IReadOnlyList<IReadOnlyList<string>> texts) => _engine.Quote(words, texts);

    private HashSet<string> Elsewhere(ISearchSource source) => _sources.Where(other => other != source).SelectMany(other => other.QueryFields)
        .SelectMany(field => field.Aliases.Prepend(field.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private ISearchSource Find(string name) => _sources.FirstOrDefault(source => source.Name == name)
        ?? throw new ArgumentException($"No module has the search source '{name}'.", nameof(name));
}
