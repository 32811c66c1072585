using System.Globalization;
using Exchange.Content.Contracts;
using Exchange.Search.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Exchange.Content.Services;

/// <summary>What the address of a list of texts says: words, a value for each filter, order, page.</summary>
internal sealed record InfoState
{
    private const int MaxWords = 200;
    private const int MaxValue = 64;

    /// <summary>Address without query string.</summary>
    public required string Path { get; init; }

    /// <summary>Filters that the path itself sets: they are no part of the query string.</summary>
    public required IReadOnlyDictionary<string, string> Fixed { get; init; }

    public required IReadOnlyDictionary<string, string> Chosen { get; init; }

    public required string Query { get; init; }

    /// <summary>Null for the default.</summary>
    public string? Sort { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether the index has to be asked: the database knows neither words nor what parts hold.</summary>
    public bool NeedsIndex => Query.Length > 0 || Sort is not null || Chosen.Keys.Any(name => name is not (ContentFacets.Type or ContentFacets.Topic));

    public static InfoState Read(HttpRequest request, string path, ISearchSource source, params IEnumerable<KeyValuePair<string, string>> given)
    {
        var set = given.ToDictionary(StringComparer.Ordinal);
        var words = request.Query["q"].ToString().Trim();
        var sort = request.Query["sort"].ToString();
        return new InfoState
        {
            Path = path,
            Fixed = set,
            Chosen = source.Facets.Where(facet => facet.Name != ContentFacets.Reader && !set.ContainsKey(facet.Name))
                .Select(facet => KeyValuePair.Create(facet.Name, request.Query[facet.Name].FirstOrDefault(value => !string.IsNullOrEmpty(value))))
                .Where(pair => pair.Value is not null)
                .ToDictionary(pair => pair.Key, pair => pair.Value!.Length > MaxValue ? pair.Value[..MaxValue] : pair.Value, StringComparer.Ordinal),
            Query = words.Length > MaxWords ? words[..MaxWords] : words,
            Sort = source.Sorts.Any(s => s.Name == sort) ? sort : null,
            Page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 1,
        };
    }

    /// <summary>The value that holds, chosen or set by the path.</summary>
    public string? Value(string facet) => Chosen.GetValueOrDefault(facet) ?? Fixed.GetValueOrDefault(facet);

    /// <summary>The address with the filter set, or without it; from the first page.</summary>
    public string With(string facet, string? value)
    {
        var chosen = new Dictionary<string, string>(Chosen, StringComparer.Ordinal);
        if (value is null)
        {
            chosen.Remove(facet);
        }
        else
        {
            chosen[facet] = value;
        }

        return Url(Path, chosen, Query, Sort);
    }

    public string WithoutWords() => Url(Path, Chosen, "", null);

    public string Sorted(string? sort) => Url(Path, Chosen, Query, sort);

    /// <summary>Another address that keeps words and filters.</summary>
    /// <param name="suffix">Behind the path, such as <c>/feed.atom</c>.</param>
    public string Beside(string suffix) => Url(Path + suffix, Chosen, Query, null);

    /// <summary>Words and filters for another page, also those that the path sets.</summary>
    public string Elsewhere(string path) => Url(path, Chosen.Concat(Fixed).ToDictionary(StringComparer.Ordinal), Query, null);

    /// <summary>What the index is asked. Whole texts in the reader's lists, unless there are words: they are found inside texts too.</summary>
    public SearchRequest ToRequest(string culture, int pageSize)
    {
        var filters = Chosen.Concat(Fixed).ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[pair.Value], StringComparer.Ordinal);
        if (Query.Length == 0)
        {
            filters[ContentFacets.Reader] = [culture];
        }

        return new SearchRequest { Source = IContentDocuments.SourceName, Query = Query, Filters = filters, Sort = Sort, Page = Page, PageSize = pageSize };
    }

    private static string Url(string path, IReadOnlyDictionary<string, string> chosen, string words, string? sort)
    {
        var query = new QueryBuilder();
        if (words.Length > 0)
        {
            query.Add("q", words);
        }

        foreach (var (name, value) in chosen.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            query.Add(name, value);
        }

        if (sort is not null)
        {
            query.Add("sort", sort);
        }

        return path + query.ToQueryString();
    }
}
