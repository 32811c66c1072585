using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Exchange.Content.Services;
using Exchange.Framework.Data;
using Exchange.Policies.Domain;
using Exchange.Policies.Domain.Laws;
using Exchange.Policies.Services;
using Exchange.Policies.Services.Reading;
using Exchange.Search.Contracts;
using Exchange.Search.Indexing;
using Exchange.Tests.Architecture;
using Exchange.Tests.Infrastructure;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Exchange.Tests.Policies;

/// <summary>
/// The laws of the shared data in two indexes: the product's own, and pairs of characters with plain BM25. Asks both the
/// questions of <c>bench/laws</c>.
/// </summary>
internal sealed class LawQuestions : IDisposable
{
    public const int Depth = 10;

    private static readonly Dictionary<string, string> _files = new(StringComparer.Ordinal)
    {
        ["商标法2027"] = "商标法-2027-01-01施行",
        ["网络司法拍卖规定"] = "最高人民法院关于人民法院网络司法拍卖若干问题的规定",
        ["技术合同解释"] = "最高人民法院关于审理技术合同纠纷案件适用法律若干问题的解释",
        ["担保制度解释"] = "最高人民法院关于适用《民法典》有关担保制度的解释",
    };

    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("exchange-laws-").FullName;
    private readonly SearchEngine _engine;
    private readonly SearchIndex _index;
    private readonly LawSource _source = new();
    private readonly SearchAnalyzer _analyzer = new();
    private readonly RAMDirectory _plain = new();
    private readonly DirectoryReader _plainReader;
    private readonly IndexSearcher _plainSearcher;
    private readonly Dictionary<(string File, int Article), Guid> _articles = [];

    public LawQuestions()
    {
        _engine = new SearchEngine(HtmlEncoder.Create(UnicodeRanges.All), new DataFolder(_folder));
        _index = SearchIndex.Create(_folder, Guid.NewGuid());
        using (var writer = new IndexWriter(_plain, new IndexWriterConfig(LuceneVersion.LUCENE_48, _analyzer) { Similarity = new BM25Similarity() }))
        {
            foreach (var file in System.IO.Directory.EnumerateFiles(SharedFiles.Require("laws"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                Add(file, writer);
            }
        }

        _index.Refresh();
        _plainReader = DirectoryReader.Open(_plain);
        _plainSearcher = new IndexSearcher(_plainReader) { Similarity = new BM25Similarity() };
        Questions = [.. Read("tuning.tsv", keptAside: false), .. Read("kept-aside.tsv", keptAside: true)];
    }

    /// <summary>Questions with the articles that answer them; those that the search may be tuned on, and those kept aside from it.</summary>
    public IReadOnlyList<(string Question, IReadOnlySet<Guid> Judged, bool KeptAside)> Questions { get; }

    public int ArticleCount => _articles.Count;

    /// <summary>Mean share of the judged articles among the first ten.</summary>
    public double Recall(bool keptAside, bool product) => Questions
        .Where(entry => entry.KeptAside == keptAside)
        .Average(entry => (product ? Product(entry.Question) : Plain(entry.Question)).Count(entry.Judged.Contains) / (double)entry.Judged.Count);

    public IReadOnlyList<Guid> Product(string question) =>
        [.. _engine.Search(_index, _source, new SearchRequest { Source = _source.Name, Query = question, PageSize = Depth }).Hits.Select(hit => hit.Id)];

    public IReadOnlyList<Guid> Plain(string question)
    {
        var query = new BooleanQuery();
        foreach (var term in _analyzer.Analyze(question).Select(token => token.Term).Distinct())
        {
            query.Add(new TermQuery(new Term("text", term)), Occur.SHOULD);
        }

        return [.. _plainSearcher.Search(query, Depth).ScoreDocs.Select(hit => Guid.Parse(_plainSearcher.Doc(hit.Doc).Get("id", CultureInfo.InvariantCulture)))];
    }

    public void Dispose()
    {
        _plainReader.Dispose();
        _plain.Dispose();
        _analyzer.Dispose();
        _engine.Dispose();
        _index.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private void Add(string file, IndexWriter plain)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var law = LawReader.Read(SourceReader.Read(file, File.ReadAllBytes(file)).Value.Lines);
        var contexts = ArticleContext.Of(law);
        var title = law.Title ?? name;
        var record = new PolicyRecord
        {
            Id = Guid.CreateVersion7(),
            ContentItemId = name,
            Type = "law",
            Culture = "zh-CN",
            LocalizationSet = name,
            Title = title,
            Url = "/laws/" + name,
            ShortName = LawNames.ShortNameOf(title, name),
            PublishedAt = DateTimeOffset.UnixEpoch,
        };
        foreach (var article in law.Articles)
        {
            var row = new Article
            {
                ItemId = record.Id,
                Anchor = article.Anchor,
                Label = article.Label,
                Path = string.Join('\n', article.Path.Select(division => division.Caption)),
                Text = article.Text,
                Context = contexts[article],
            };
            _articles[(name, article.Number)] = row.Id;
            _index.Update(_source.Name, ArticleDocuments.Document(row, record));
            plain.AddDocument(new Document
            {
                new StringField("id", row.Id.ToString(), Field.Store.YES),
                new TextField("text", $"{title} {article.Label} {article.Text}", Field.Store.NO),
            });
        }

        // The law itself is found by its title and summary, as in the product.
        _index.Update(_source.Name, new SearchDocument { Id = record.Id, Title = title, Names = record.ShortName!, Card = "{}" });
    }

    private List<(string Question, IReadOnlySet<Guid> Judged, bool KeptAside)> Read(string name, bool keptAside)
    {
        var files = _articles.Keys.Select(key => key.File).Distinct().ToList();
        return [.. File.ReadAllText(Path.Combine(SourceTree.Root, "bench/laws", name)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')).Select(parts => (parts[0], (IReadOnlySet<Guid>)parts[1].Split(',').Select(Find).ToHashSet(), keptAside))];

        Guid Find(string citation)
        {
            var (law, number) = (citation[..citation.IndexOf('#', StringComparison.Ordinal)], int.Parse(citation[(citation.IndexOf('#', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture));
            var title = _files.GetValueOrDefault(law, law);
            var file = files.Single(f => (f == title || f.StartsWith(title + "(", StringComparison.Ordinal) || (law == "民法典" && f.StartsWith("民法典-", StringComparison.Ordinal))) && _articles.ContainsKey((f, number)));
            return _articles[(file, number)];
        }
    }

    private sealed class LawSource : ISearchSource
    {
        public string Name => "content";

        public QuestionWords? Questions => LegalWords.Questions;

        public IReadOnlyList<FacetDefinition> Facets => [];

        public IReadOnlyList<SortDefinition> Sorts => [];

        public Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
