namespace Exchange.Search.Contracts;

public interface ISearchService
{
    /// <exception cref="UnknownSortException">The request names a sort that the source does not have.</exception>
    SearchResult Search(SearchRequest request);

    /// <summary>Things of the source whose texts resemble those of the given one, most alike first, itself left out.</summary>
    IReadOnlyList<SearchHit> Similar(string source, Guid id, int count);

    /// <summary>Those of the given things, some hundred at most, that the request finds with all of its words; in no order, whatever page it asks for.</summary>
    IReadOnlyList<SearchHit> Among(SearchRequest request, IReadOnlyCollection<Guid> ids);

    /// <summary>How many things of the source have the facet value; all of them when <paramref name="facet"/> is null.</summary>
    int Count(string source, string? facet = null, string? value = null);
}
