using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Exchange.Search.Indexing;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace Exchange.Bench;

/// <summary>
/// The same work as a page of the patent search, by Lucene alone and in this process: every word in any of the four texts,
/// the counts of each facet's values, the first twenty by score with their stored fields, and the words marked. No synonyms,
/// filters, pages, translation or JSON.
/// </summary>
internal sealed class RawLucene : IDisposable
{
    private const int PageSize = 20;
    private const string Source = "patents";

    private static readonly string[] _facets = ["field", "taxonomy", "kind", "status", "ipc", "year", "flag", "ends"];

    private readonly FSDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly SearchAnalyzer _analyzer = new();
    private readonly Highlighter _highlighter;

    public RawLucene(string index)
    {
        _directory = FSDirectory.Open(index);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = SimilaritySearcherFactory.Similarity };
        _highlighter = new Highlighter(_analyzer, HtmlEncoder.Create(UnicodeRanges.All));
    }

    public int Documents => _reader.NumDocs;

    /// <summary>Asks one query after another for so many seconds with so many at once. Queries a second, and the 99th of 100 answers in milliseconds.</summary>
    public (double PerSecond, double P99) Run(IReadOnlyList<string> queries, int clients, double seconds)
    {
        var next = -1;
        var times = new ConcurrentBag<List<double>>();
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, clients).Select(_ => new Thread(() =>
        {
            List<double> mine = [];
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                var start = clock.Elapsed.TotalMilliseconds;
                Ask(queries[(Interlocked.Increment(ref next) & int.MaxValue) % queries.Count]);
                mine.Add(clock.Elapsed.TotalMilliseconds - start);
            }

            times.Add(mine);
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        var all = times.SelectMany(mine => mine).Order().ToList();
        return (all.Count / clock.Elapsed.TotalSeconds, all[Math.Min(all.Count - 1, (int)(all.Count * 0.99))]);
    }

    /// <summary>Number of hits.</summary>
    public int Ask(string text)
    {
        var phrases = new List<List<TextToken>>();
        foreach (var token in _analyzer.Analyze(text))
        {
            if (phrases.Count > 0 && phrases[^1][^1] is { Kind: TokenKind.Pair } last && token.Kind == TokenKind.Pair && token.Start < last.End)
            {
                phrases[^1].Add(token);
            }
            else
            {
                phrases.Add([token]);
            }
        }

        var query = new BooleanQuery { { new ConstantScoreQuery(new TermQuery(new Term(IndexFields.Source, Source))) { Boost = 0 }, Occur.MUST } };
        foreach (var phrase in phrases)
        {
            var anywhere = new DisjunctionMaxQuery(0.1f);
            foreach (var (field, weight) in IndexFields.Texts)
            {
                var words = new PhraseQuery { Boost = weight };
                phrase.ForEach(token => words.Add(new Term(field, token.Term), token.Position - phrase[0].Position));
                anywhere.Add(words);
            }

            query.Add(anywhere, Occur.MUST);
        }

        var top = TopScoreDocCollector.Create(PageSize, docsScoredInOrder: true);
        var facets = new FacetCollector();
        _searcher.Search(query, MultiCollector.Wrap(top, facets));
        foreach (var hit in top.GetTopDocs().ScoreDocs)
        {
            var document = _searcher.Doc(hit.Doc);
            _highlighter.Whole(document.Get(IndexFields.Title, CultureInfo.InvariantCulture), phrases);
            _highlighter.Snippet(document.Get(IndexFields.Summary, CultureInfo.InvariantCulture), phrases);
        }

        return top.TotalHits;
    }

    public void Dispose()
    {
        _analyzer.Dispose();
        _reader.Dispose();
        _directory.Dispose();
    }

    // How often each value of each facet occurs among the hits.
    private sealed class FacetCollector : ICollector
    {
        private readonly SortedSetDocValues?[] _columns = new SortedSetDocValues?[_facets.Length];
        private readonly int[][] _counts = [.. _facets.Select(_ => Array.Empty<int>())];
        private readonly Dictionary<string, int>[] _total = [.. _facets.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

        public bool AcceptsDocsOutOfOrder => false;

        public void SetScorer(Scorer scorer)
        {
        }

        public void SetNextReader(AtomicReaderContext context)
        {
            Flush();
            for (var i = 0; i < _facets.Length; i++)
            {
                _columns[i] = context.AtomicReader.GetSortedSetDocValues(IndexFields.Facet(Source, _facets[i]));
                _counts[i] = _columns[i] is { } column ? new int[column.ValueCount] : [];
            }
        }

        public void Collect(int doc)
        {
            for (var i = 0; i < _columns.Length; i++)
            {
                if (_columns[i] is not { } column)
                {
                    continue;
                }

                column.SetDocument(doc);
                for (var value = column.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = column.NextOrd())
                {
                    _counts[i][value]++;
                }
            }
        }

        private void Flush()
        {
            var name = new Lucene.Net.Util.BytesRef();
            for (var i = 0; i < _counts.Length; i++)
            {
                for (var value = 0; value < _counts[i].Length; value++)
                {
                    if (_counts[i][value] > 0)
                    {
                        _columns[i]!.LookupOrd(value, name);
                        var key = name.Utf8ToString();
                        _total[i][key] = _total[i].GetValueOrDefault(key) + _counts[i][value];
                    }
                }
            }
        }
    }
}
