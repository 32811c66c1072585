namespace Exchange.Search.Contracts;

public interface ISearchService
{
    /// <exception cref="UnknownSortException">The request names a sort that the source does not have.</exception>
    SearchResult Search(SearchRequest request);

    /// <summary>Things of the source whose texts resemble those of the given one, most alike first, itself left out.</summary>
    IReadOnlyList<SearchHit> Similar(string source, Guid id, int count);

    /// <summary>Those of the given things, some hundred at most, that the request finds with all of its words; in no order, whatever page it asks for.</summary>
    IReadOnlyList<SearchHit> Among(SearchRequest request, IReadOnlyCollection<Guid> ids);

    /// <summary>How a query that was begun may go on; each finds something.</summary>
    /// <param name="source">The catalog; all of them when null.</param>
    /// <param name="text">What has been typed so far.</param>
    /// <param name="count">At most so many.</param>
    IReadOnlyList<SearchSuggestion> Suggest(string? source, string text, int count);

    /// <summary>What was probably meant by a query that found nothing, or not all of its words; it finds something. Null when nothing is near.</summary>
    string? DidYouMean(string source, string text);

    /// <summary>The cards of all that the request finds, in its order, up to so many; page and size do not count. They are read while one goes through them.</summary>
    IEnumerable<string> Cards(SearchRequest request, int most);

    /// <summary>Things of the source whose titles and summaries share the rarest words of the text, most alike first.</summary>
    IReadOnlyList<SearchHit> Alike(string source, string text, int count);

    /// <summary>How many things of the source have the facet value; all of them when <paramref name="facet"/> is null.</summary>
    int Count(string source, string? facet = null, string? value = null);

    /// <summary>
    /// Of each text the passage that has most of the words, or of what means the same; a word that fewer passages have counts more.
    /// Null where no passage has enough of them to be an answer.
    /// </summary>
    /// <param name="words">What is asked; the first 200 characters count.</param>
    /// <param name="texts">Each cut into its passages, such as sentences or claims.</param>
    IReadOnlyList<Passage?> Quote(string words, IReadOnlyList<IReadOnlyList<string>> texts);
}
