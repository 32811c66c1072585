using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Exchange.Framework.Data;
using Exchange.Rights.Services;
using Exchange.Search.Contracts;
using Exchange.Search.Indexing;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Exchange.Bench;

/// <summary>The shared texts in the product's index and in one of pairs of characters with plain BM25, asked the same.</summary>
internal sealed class SearchQuality : IDisposable
{
    private const int Depth = 10;

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("exchange-quality-").FullName;
    private readonly Dictionary<Guid, string> _keys = [];
    private readonly SearchEngine _engine;
    private readonly QueryComposer _queries;
    private readonly QuestionComposer _questions;
    private readonly SearchIndex _index;
    private readonly TextSource _source = new();
    private readonly SearchAnalyzer _analyzer = new();
    private readonly RAMDirectory _plain = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public SearchQuality(IReadOnlyList<SharedPatent> texts)
    {
        _engine = new SearchEngine(HtmlEncoder.Create(UnicodeRanges.All), new DataFolder(_folder));
        var synonyms = Synonyms.Read(_analyzer, new DataFolder(_folder));
        _queries = new QueryComposer(_analyzer, synonyms);
        _questions = new QuestionComposer(_analyzer, synonyms);
        _index = SearchIndex.Create(Path.Combine(_folder, "index"), Guid.NewGuid());
        using (var writer = new IndexWriter(_plain, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var text in texts)
            {
                var id = Guid.CreateVersion7();
                _keys[id] = text.Key;
                _index.Update(_source.Name, new SearchDocument { Id = id, Title = text.Title, Summary = text.Abstract, FullText = text.Claims, Card = "{}" });
                writer.AddDocument(new Document
                {
                    new StringField("key", text.Key, Field.Store.YES),
                    new TextField("text", $"{text.Title}\n{text.Abstract}\n{text.Claims}", Field.Store.NO),
                });
            }
        }

        _index.Refresh();
        _reader = DirectoryReader.Open(_plain);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
    }

    /// <summary>Mean of 1 / place of the text whose first three keyphrases are asked, among the first ten (0 beyond).</summary>
    public double MeanReciprocalRank(IReadOnlyList<SharedPatent> texts, bool product) => texts.Where(text => text.Keyphrases.Count > 0).Average(text =>
    {
        var found = Ask(string.Join(' ', text.Keyphrases.Take(3)), product, anyWord: true);
        return found.IndexOf(text.Key) is >= 0 and var place ? 1.0 / (place + 1) : 0;
    });

    /// <summary>Mean of the normalised discounted gain of the first ten hits; gain 2^grade - 1.</summary>
    public double Ndcg(IReadOnlyList<JudgedQuestion> questions, bool product) => questions.Average(question => Ndcg(question, product));

    public double Ndcg(JudgedQuestion question, bool product)
    {
        var found = Ask(question.Text, product);
        var gained = found.Select((key, place) => Gain(question.Grades.GetValueOrDefault(key), place)).Sum();
        var best = question.Grades.Values.OrderDescending().Take(Depth).Select(Gain).Sum();
        return gained / best;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _plain.Dispose();
        _analyzer.Dispose();
        _engine.Dispose();
        _index.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private static double Gain(int grade, int place) => ((1 << grade) - 1) / Math.Log2(place + 2);

    private List<string> Ask(string question, bool product, bool anyWord = false)
    {
        if (product && anyWord)
        {
            // What the search asks once nothing has all the words.
            var (composed, _) = _questions.Compose(_queries.Parse(question, _source.Name, [], new HashSet<string>())!, _source.Questions!);
            return composed is null ? [] : _index.Read(searcher => searcher.Search(composed, Depth).ScoreDocs
                .Select(hit => searcher.Doc(hit.Doc).Get(IndexFields.Key, CultureInfo.InvariantCulture))
                .Select(key => _keys[Guid.ParseExact(key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..], "N")]).ToList());
        }

        if (product)
        {
            return [.. _engine.Search(_index, _source, new SearchRequest { Source = _source.Name, Query = question, PageSize = Depth }).Hits.Select(hit => _keys[hit.Id])];
        }

        var query = new BooleanQuery();
        foreach (var term in _analyzer.Analyze(question).Select(token => token.Term).Distinct())
        {
            query.Add(new TermQuery(new Term("text", term)), Occur.SHOULD);
        }

        return [.. _searcher.Search(query, Depth).ScoreDocs.Select(hit => _searcher.Doc(hit.Doc).Get("key", CultureInfo.InvariantCulture))];
    }

    // As the patents' own source is asked.
    private sealed class TextSource : ISearchSource
    {
        public string Name => "patents";

        public QuestionWords? Questions => TechnicalWords.Questions;

        public IReadOnlyList<FacetDefinition> Facets => [];

        public IReadOnlyList<SortDefinition> Sorts => [];

        public Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
