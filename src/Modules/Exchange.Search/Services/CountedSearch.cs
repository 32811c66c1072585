using System.Security.Claims;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Http;

namespace Exchange.Search.Services;

/// <summary>
/// The search, with what people typed into it counted. One request counts once, whatever it looks in; it found something when any of it
/// did. What pages ask of themselves is not counted, nor a further page or a narrowed result.
/// </summary>
internal sealed class CountedSearch : ISearchService
{
    private readonly SearchService _search;
    private readonly SearchTally _tally;
    private readonly SiteClock _clock;
    private readonly IHttpContextAccessor _http;
    private bool _hasHits;
    private bool _isCounted;

    public CountedSearch(SearchService search, SearchTally tally, SiteClock clock, IHttpContextAccessor http)
    {
        _search = search;
        _tally = tally;
        _clock = clock;
        _http = http;
    }

    public SearchResult Search(SearchRequest request)
    {
        var result = _search.Search(request);
        if (_http.HttpContext is { } http && IsTyped(http, request))
        {
            _hasHits |= result.Total > 0;
            if (!_isCounted)
            {
                _isCounted = true;
                var (day, source, text, asker) = (_clock.Today, request.Source, request.Query!, AskerOf(http));
                http.Response.OnCompleted(() =>
                {
                    _tally.Note(day, source, text, _hasHits, asker);
                    return Task.CompletedTask;
                });
            }
        }

        return result;
    }

    public IReadOnlyList<SearchHit> Similar(string source, Guid id, int count) => _search.Similar(source, id, count);

    public IReadOnlyList<SearchHit> Among(SearchRequest request, IReadOnlyCollection<Guid> ids) => _search.Among(request, ids);

    public IReadOnlyList<SearchSuggestion> Suggest(string? source, string text, int count) => _search.Suggest(source, text, count);

    public string? DidYouMean(string source, string text) => _search.DidYouMean(source, text);

    public IEnumerable<string> Cards(SearchRequest request, int most) => _search.Cards(request, most);

    public IReadOnlyList<SearchHit> Alike(string source, string text, int count) => _search.Alike(source, text, count);

    public IReadOnlyList<Passage?> Quote(string words, IReadOnlyList<IReadOnlyList<string>> texts) => _search.Quote(words, texts);

    public int Count(string source, string? facet = null, string? value = null) => _search.Count(source, facet, value);

    private static bool IsTyped(HttpContext http, SearchRequest request) =>
        request is { Page: 1, Wishes.Count: 0, Filters.Count: 0 } && !string.IsNullOrWhiteSpace(request.Query)
        && string.Equals(http.Request.Query["q"].ToString().Trim(), request.Query.Trim(), StringComparison.Ordinal);

    private static string AskerOf(HttpContext http) =>
        http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? http.Connection.RemoteIpAddress?.ToString() ?? "";
}
