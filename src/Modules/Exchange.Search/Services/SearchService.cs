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
        return _node.Read(index => _engine.Search(index, source, request), null) ?? SearchEngine.Nothing(source, request);
    }

    public IReadOnlyList<SearchHit> Similar(string source, Guid id, int count) =>
        _node.Read<IReadOnlyList<SearchHit>>(index => _engine.Similar(index, Find(source), id, count), []);

    public IReadOnlyList<SearchHit> Among(SearchRequest request, IReadOnlyCollection<Guid> ids) =>
        _node.Read<IReadOnlyList<SearchHit>>(index => _engine.Among(index, Find(request.Source), request, ids), []);

    public int Count(string source, string? facet = null, string? value = null) =>
        _node.Read(index => _engine.Count(index, Find(source), facet, value), 0);

    private ISearchSource Find(string name) => _sources.FirstOrDefault(source => source.Name == name)
        ?? throw new ArgumentException($"No module has the search source '{name}'.", nameof(name));
}
