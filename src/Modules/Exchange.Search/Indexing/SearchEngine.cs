using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Exchange.Framework.Data;
using Exchange.Search.Contracts;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;

namespace Exchange.Search.Indexing;

/// <summary>Answers questions from an index. Knows nothing of databases, requests or languages.</summary>
internal sealed class SearchEngine : IDisposable
{
    /// <summary>The sort that is always known: best match first.</summary>
    public const string Relevance = "relevance";

    private const int MaxFacetValues = 200;

    // Hits for which room is made before it is known how many there are.
    private const int MaxCollected = 1000;

    private static readonly HashSet<string> _none = [];
    private static readonly HashSet<string> _card = [IndexFields.Card];

    private readonly SearchAnalyzer _analyzer = new();
    private readonly QueryComposer _queries;
    private readonly QuestionComposer _questions;
    private readonly Highlighter _highlighter;
    private readonly Suggester _suggester;

    public SearchEngine(HtmlEncoder encoder, DataFolder folder)
    {
        Words = Synonyms.Read(_analyzer, folder);
        _queries = new QueryComposer(_analyzer, Words);
        _suggester = new Suggester(_analyzer, _queries, Words);
        _questions = new QuestionComposer(_analyzer, Words);
        _highlighter = new Highlighter(_analyzer, encoder);
    }

    /// <summary>Words that mean the same.</summary>
    public Synonyms Words { get; }

    /// <param name="index">What is asked.</param>
    /// <param name="source">The catalog.</param>
    /// <param name="request">What is looked for.</param>
    /// <param name="elsewhere">Names of fields that only other catalogs have.</param>
    /// <exception cref="UnknownSortException">The source has no such sort.</exception>
    public SearchResult Search(SearchIndex index, ISearchSource source, SearchRequest request, IReadOnlySet<string>? elsewhere = null)
    {
        var text = _queries.Parse(request.Query, source.Name, source.QueryFields, elsewhere ?? _none);
        var sort = SortOf(source, request.Sort, text is not null);
        if (request.Wishes.Count > 0)
        {
            // The words of a request with wishes only narrow: its score counts the wishes.
            sort = new Sort([SortField.FIELD_SCORE, .. sort.GetSort()]);
        }

        return index.Read(searcher => Search(index, searcher, source, request, text, sort));
    }

    /// <summary>The answer while there is no index.</summary>
    /// <exception cref="UnknownSortException">The source has no such sort.</exception>
    public static SearchResult Nothing(ISearchSource source, SearchRequest request)
    {
        SortOf(source, request.Sort, true);
        return Nothing(source, Filters(source, request));
    }

    /// <summary>The cards of all that is found, in the order of the request, up to so many.</summary>
    public IEnumerable<string> Cards(
        SearchIndex index, IndexSearcher searcher, ISearchSource source, SearchRequest request, IReadOnlySet<string> elsewhere, int most)
    {
        var text = _queries.Parse(request.Query, source.Name, source.QueryFields, elsewhere);
        if (text is { IsEmpty: true })
        {
            yield break;
        }

        var filters = Filters(source, request);
        var (counts, _) = Counts(index, searcher, source, text, filters, request, null);
        if (counts.Total == 0)
        {
            yield break;
        }

        var top = TopFieldCollector.Create(SortOf(source, request.Sort, text is not null), Math.Min(most, counts.Total), false, false, false, true);
        var words = text is null ? null : counts.Relaxed ? Relaxed(source, text).Query : QueryComposer.Strict(text);
        searcher.Search(Within(source.Name, words, request.Wishes, request.WishesToMeet), Collector(source, filters, top, _ => false));
        foreach (var hit in top.GetTopDocs().ScoreDocs)
        {
            yield return searcher.Doc(hit.Doc, _card).Get(IndexFields.Card, CultureInfo.InvariantCulture);
        }
    }

    public IReadOnlyList<SearchHit> Similar(SearchIndex index, ISearchSource source, Guid id, int count) => index.Read<IReadOnlyList<SearchHit>>(searcher =>
    {
        var key = new Term(IndexFields.Key, IndexFields.KeyOf(source.Name, id));
        var self = searcher.Search(new TermQuery(key), 1);
        if (self.TotalHits == 0 || count < 1)
        {
            return [];
        }

        var query = new BooleanQuery
        {
            { Resembling(searcher).Like(self.ScoreDocs[0].Doc), Occur.MUST },
            { Shown(source), Occur.MUST },
            { new TermQuery(key), Occur.MUST_NOT },
        };
        return [.. searcher.Search(query, count).ScoreDocs.Select(hit => Hit(searcher, hit.Doc, []))];
    });

    public IReadOnlyList<SearchHit> Alike(SearchIndex index, ISearchSource source, string text, int count) => index.Read<IReadOnlyList<SearchHit>>(searcher =>
    {
        var like = Resembling(searcher).Like(new StringReader(text), IndexFields.Title);
        if (count < 1 || like is BooleanQuery { Clauses.Count: 0 })
        {
            return [];
        }

        var query = new BooleanQuery { { like, Occur.MUST }, { Shown(source), Occur.MUST } };
        return [.. searcher.Search(query, count).ScoreDocs.Select(hit => Hit(searcher, hit.Doc, []))];
    });

    /// <summary>How what was begun may go on.</summary>
    public IReadOnlyList<SearchSuggestion> Suggest(SearchIndex index, ISearchSource source, string text, int count) => _suggester.Suggest(index, source, text, count);

    /// <summary>What was probably meant; null when nothing is near.</summary>
    public string? DidYouMean(SearchIndex index, ISearchSource source, string text) => _suggester.DidYouMean(index, source, text);

    public int Count(SearchIndex index, ISearchSource source, string? facet, string? value) => index.Read(searcher =>
    {
        var (counts, _) = Counts(index, searcher, source, null, new Dictionary<string, IReadOnlyList<string>>(), new SearchRequest { Source = source.Name }, null);
        return facet is null ? counts.Total : counts.Facets.GetValueOrDefault(facet)?.GetValueOrDefault(value ?? "") ?? 0;
    });

    public IReadOnlyList<Passage?> Quote(string words, IReadOnlyList<IReadOnlyList<string>> texts) =>
        _queries.Parse(words, "", [], _none) is { IsEmpty: false, Numbers.Count: 0 } text
            ? new PassageFinder(_analyzer, _highlighter, text).Find(texts)
            : [.. texts.Select(_ => (Passage?)null)];

    /// <summary>Those of the given things that a request finds, with all of its words; in no order.</summary>
    public IReadOnlyList<SearchHit> Among(
        SearchIndex index, ISearchSource source, SearchRequest request, IReadOnlySet<string> elsewhere, IReadOnlyCollection<Guid> ids)
    {
        var text = _queries.Parse(request.Query, source.Name, source.QueryFields, elsewhere);
        if (ids.Count == 0 || text is { IsEmpty: true })
        {
            return [];
        }

        return index.Read<IReadOnlyList<SearchHit>>(searcher =>
        {
            var these = new BooleanQuery(disableCoord: true);
            foreach (var id in ids)
            {
                these.Add(new TermQuery(new Term(IndexFields.Key, IndexFields.KeyOf(source.Name, id))), Occur.SHOULD);
            }

            var query = Within(source.Name, text is null ? null : QueryComposer.Strict(text), request.Wishes, request.WishesToMeet);
            query.Add(these, Occur.MUST);
            var top = TopFieldCollector.Create(Sort.INDEXORDER, ids.Count, false, false, false, true);
            searcher.Search(query, Collector(source, Filters(source, request), top, _ => false));
            return [.. top.GetTopDocs().ScoreDocs.Select(hit => Hit(searcher, hit.Doc, []))];
        });
    }

    public void Dispose() => _analyzer.Dispose();

    private MoreLikeThis Resembling(IndexSearcher searcher) => new(searcher.IndexReader)
    {
        Analyzer = _analyzer,
        FieldNames = [IndexFields.Title, IndexFields.Summary],
        MinTermFreq = 1,
        MinDocFreq = 2,
        MaxDocFreq = Math.Max(10, searcher.IndexReader.NumDocs / 5),
        MaxQueryTerms = 25,
    };

    private static Sort SortOf(ISearchSource source, string? name, bool hasWords)
    {
        SortDefinition? chosen = null;
        if (!string.IsNullOrEmpty(name) && name != Relevance)
        {
            chosen = source.Sorts.FirstOrDefault(sort => sort.Name == name) ?? throw new UnknownSortException(name);
        }
        else if (!hasWords)
        {
            chosen = source.Sorts.Count > 0 ? source.Sorts[0] : null;
        }

        var tie = new SortField(IndexFields.Tie, SortFieldType.INT64, true);
        if (chosen is null)
        {
            return hasWords ? new Sort(SortField.FIELD_SCORE, tie) : new Sort(tie);
        }

        var field = new SortField(IndexFields.SortKey(source.Name, chosen.Key), SortFieldType.INT64, chosen.Descending);
        field.SetMissingValue(chosen.Descending ? long.MinValue : long.MaxValue);
        return new Sort(field, tie);
    }

    private static Dictionary<string, IReadOnlyList<string>> Filters(ISearchSource source, SearchRequest request) => source.Facets
        .Select(facet => (facet.Name, Values: Read(facet, request.Filters.GetValueOrDefault(facet.Name) ?? [])))
        .Where(filter => filter.Values.Count > 0)
        .ToDictionary(filter => filter.Name, filter => filter.Values, StringComparer.Ordinal);

    private static IReadOnlyList<string> Read(FacetDefinition facet, IReadOnlyList<string> values) =>
        facet.Read is { } read ? values.Select(read).Distinct().ToList() : values;

    private static SearchResult Nothing(ISearchSource source, Dictionary<string, IReadOnlyList<string>> filters)
    {
        var counts = source.Facets.Where(facet => !facet.OnDemand).ToDictionary(
            facet => facet.Name, _ => (IReadOnlyDictionary<string, int>)new Dictionary<string, int>(), StringComparer.Ordinal);
        return new SearchResult(0, [], Present(source, new FacetCounts(0, 0, counts, false), filters));
    }

    private static ConstantScoreQuery OfSource(string source) =>
        new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Source, source))) { Boost = 0 };

    /// <summary>What the source shows while nothing is chosen; it does not weigh.</summary>
    internal static Query Shown(ISearchSource source)
    {
        var query = new BooleanQuery { { OfSource(source.Name), Occur.MUST } };
        foreach (var facet in source.Facets.Where(f => f.Default is not null))
        {
            query.Add(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Facet(source.Name, facet.Name), facet.Default!))) { Boost = 0 }, Occur.MUST);
        }

        return query;
    }

    private static BooleanQuery Within(string source, Query? words, IReadOnlyList<SearchWish> wishes, int least)
    {
        var query = new BooleanQuery { { OfSource(source), Occur.MUST } };
        if (words is not null)
        {
            query.Add(wishes.Count == 0 ? words : new ConstantScoreQuery(words) { Boost = 0 }, Occur.MUST);
        }

        if (wishes.Count > 0)
        {
            // Every wish weighs the same and none a part of another: the score grows with their number and by nothing else.
            var any = new BooleanQuery(disableCoord: true) { MinimumNumberShouldMatch = Math.Clamp(least, 1, wishes.Count) };
            foreach (var wish in wishes)
            {
                any.Add(new ConstantScoreQuery(Meeting(source, wish)), Occur.SHOULD);
            }

            query.Add(any, Occur.MUST);
        }

        return query;
    }

    private static Filter Meeting(string source, SearchWish wish)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var value in wish.Values)
        {
            any.Add(new TermQuery(new Term(IndexFields.Facet(source, wish.Facet!), value)), Occur.SHOULD);
        }

        // It begins before the wish ends, and ends after the wish begins.
        foreach (var (low, high) in wish.Stretches)
        {
            any.Add(
                new BooleanQuery(disableCoord: true)
                {
                    { Reaching(low, 1, wish.To), Occur.MUST },
                    { Reaching(high, wish.From, long.MaxValue), Occur.MUST },
                },
                Occur.SHOULD);
        }

        return new QueryWrapperFilter(any);

        ConstantScoreQuery Reaching(string key, long from, long to) =>
            new(FieldCacheRangeFilter.NewInt64Range(IndexFields.SortKey(source, key), from, to, true, true));
    }

    private static string Question(string source, SearchRequest request, Dictionary<string, IReadOnlyList<string>> filters)
    {
        var wishes = request.Wishes;
        var key = new StringBuilder(source).Append(request.Figures ? "\u0004" : "").Append('\u0001').Append(request.Query);
        foreach (var (name, values) in filters.OrderBy(filter => filter.Key, StringComparer.Ordinal))
        {
            key.Append('\u0001').Append(name);
            foreach (var value in values.Order(StringComparer.Ordinal))
            {
                key.Append('\u0002').Append(value);
            }
        }

        foreach (var wish in wishes)
        {
            key.Append('\u0003').Append(wish.Facet).Append('\u0002').AppendJoin('\u0002', wish.Values).Append('\u0002').AppendJoin('\u0002', wish.Stretches)
                .Append(CultureInfo.InvariantCulture, $"\u0002{wish.From}\u0002{wish.To}");
        }

        return (wishes.Count == 0 ? key : key.Append(CultureInfo.InvariantCulture, $"\u0003{request.WishesToMeet}")).ToString();
    }

    // With a collector the first hits too, unless the counts were known already.
    private (FacetCounts Counts, TopFieldCollector? Hits) Counts(
        SearchIndex index, IndexSearcher searcher, ISearchSource source, TextQuery? text,
        Dictionary<string, IReadOnlyList<string>> filters, SearchRequest request, Func<TopFieldCollector>? top)
    {
        var question = Question(source.Name, request, filters);
        if (index.Cached(searcher, question) is { } cached)
        {
            return (cached, null);
        }

        var relaxed = false;
        var hits = top?.Invoke();
        var collector = Collect(text is null ? null : QueryComposer.Strict(text), hits);
        if (collector.Unfiltered == 0 && text is not null && Relaxed(source, text).Query is { } fewer)
        {
            relaxed = true;
            hits = top?.Invoke();
            collector = Collect(fewer, hits);
        }

        var facets = source.Facets.Select((facet, i) => (Facet: facet, facet.Name, Counts: collector.Counts(i))).Where(pair => request.Figures || !pair.Facet.OnDemand)
            .ToDictionary(pair => pair.Name, pair => pair.Counts, StringComparer.Ordinal);
        var counts = new FacetCounts(collector.Unfiltered, collector.Total, facets, relaxed);
        index.Remember(searcher, question, counts);
        return (counts, hits);

        FilteringCollector Collect(Query? words, ICollector? inner)
        {
            var collector = Collector(source, filters, inner, facet => request.Figures || !facet.OnDemand);
            searcher.Search(Within(source.Name, words, request.Wishes, request.WishesToMeet), collector);
            return collector;
        }
    }

    private static FilteringCollector Collector(
        ISearchSource source, Dictionary<string, IReadOnlyList<string>> filters, ICollector? inner, Func<FacetDefinition, bool> counts) => new(
            inner,
            [.. source.Facets.Select(facet => IndexFields.Facet(source.Name, facet.Name))],
            [.. source.Facets.Select(facet => filters.GetValueOrDefault(facet.Name) ?? (facet.Default is null ? null : new[] { facet.Default }))],
            [.. source.Facets.Select(facet => facet.Default is not null && !filters.ContainsKey(facet.Name))],
            [.. source.Facets.Select(counts)]);

    private static Dictionary<string, IReadOnlyList<FacetCount>> Present(
        ISearchSource source, FacetCounts counts, Dictionary<string, IReadOnlyList<string>> filters)
    {
        var result = new Dictionary<string, IReadOnlyList<FacetCount>>(StringComparer.Ordinal);
        foreach (var facet in source.Facets)
        {
            var chosen = filters.GetValueOrDefault(facet.Name) ?? [];
            if (!counts.Facets.TryGetValue(facet.Name, out var counted))
            {
                // Not counted, not offered: what is chosen is shown all the same.
                if (chosen.Count > 0)
                {
                    result[facet.Name] = [.. chosen.Select(value => new FacetCount(value, facet.Label?.Invoke(value) ?? value, 0, true))];
                }

                continue;
            }

            var values = counted.Where(pair => facet.Listed?.Invoke(pair.Key) != false).Select(pair => (Value: pair.Key, Count: pair.Value));
            var ordered = facet.Rank is { } rank
                ? values.OrderBy(v => rank(v.Value)).ThenBy(v => v.Value, StringComparer.Ordinal)
                : facet.ByCount
                ? values.OrderByDescending(v => v.Count).ThenBy(v => v.Value, StringComparer.Ordinal)
                : facet.Descending
                ? values.OrderByDescending(v => v.Value, StringComparer.Ordinal)
                : values.OrderBy(v => v.Value, StringComparer.Ordinal);
            var shown = ordered.Take(MaxFacetValues).ToList();
            shown.AddRange(chosen.Where(value => shown.TrueForAll(v => v.Value != value))
                .Select(value => (value, counted.GetValueOrDefault(value))).ToList());
            result[facet.Name] =
            [
                .. shown.Select(v => new FacetCount(v.Value, facet.Label?.Invoke(v.Value) ?? v.Value, v.Count, chosen.Contains(v.Value))),
            ];
        }

        return result;
    }

    private bool IsQuestion(ISearchSource source, TextQuery? text) =>
        text is { Forgives: true, Numbers.Count: 0 } && source.Questions is not null && _questions.IsQuestion(text);

    // What is asked when nothing has all the words, and what is marked in the hits.
    private (Query? Query, IReadOnlyList<IReadOnlyList<TextToken>> Marked) Relaxed(ISearchSource source, TextQuery text) =>
        source.Questions is { } words && text is { Forgives: true, Numbers.Count: 0 } ? _questions.Compose(text, words) : (QueryComposer.Relaxed(text), [.. text.Units, .. text.Marked]);

    private SearchResult Search(
        SearchIndex index, IndexSearcher searcher, ISearchSource source, SearchRequest request, TextQuery? text, Sort sort)
    {
        var filters = Filters(source, request);
        if (text is { IsEmpty: true })
        {
            return Nothing(source, filters);
        }

        var size = Math.Clamp(request.PageSize, 1, 100);
        var skip = (Math.Max(1, request.Page) - 1L) * size;
        // One pass counts and collects the first pages together; what lies deeper is collected once the number is known.
        var (counts, collected) = Counts(index, searcher, source, text, filters, request, skip + size <= MaxCollected ? () => Top(sort, (int)(skip + size)) : null);
        var facets = Present(source, counts, filters);
        if (skip >= counts.Total)
        {
            return Answer([]);
        }

        var (words, marked) = text is null ? (null, []) : counts.Relaxed ? Relaxed(source, text) : (QueryComposer.Strict(text), text.Marked);
        if (collected is null)
        {
            collected = Top(sort, (int)Math.Min(skip + size, counts.Total));
            searcher.Search(Within(source.Name, words, request.Wishes, request.WishesToMeet), Collector(source, filters, collected, _ => false));
        }

        return Answer(collected.GetTopDocs((int)skip, size).ScoreDocs.Select(hit => Hit(searcher, hit.Doc, marked)).ToList());

        SearchResult Answer(IReadOnlyList<SearchHit> hits) => new(counts.Total, hits, facets)
        {
            Relaxed = counts.Relaxed,
            IsQuestion = IsQuestion(source, text),
            Reading = text?.Reading ?? QueryReading.Words,
        };
    }

    private static TopFieldCollector Top(Sort sort, int count) => TopFieldCollector.Create(sort, count, false, false, false, true);

    private SearchHit Hit(IndexSearcher searcher, int doc, IReadOnlyList<IReadOnlyList<TextToken>> marked)
    {
        var document = searcher.Doc(doc);
        var key = document.Get(IndexFields.Key, CultureInfo.InvariantCulture);
        var title = document.Get(IndexFields.Title, CultureInfo.InvariantCulture);
        return new SearchHit(
            Guid.ParseExact(key.AsSpan(key.LastIndexOf('/') + 1), "N"),
            title,
            _highlighter.Whole(title, marked),
            _highlighter.Snippet(document.Get(IndexFields.Summary, CultureInfo.InvariantCulture), marked),
            document.Get(IndexFields.Card, CultureInfo.InvariantCulture));
    }
}
