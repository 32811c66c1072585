using System.Text.Encodings.Web;
using System.Text.Unicode;
using Exchange.Framework.Data;
using Exchange.Search.Contracts;
using Exchange.Search.Indexing;

namespace Exchange.Tests.Search.Engine;

/// <summary>An index in a folder of its own, with what the test puts into it.</summary>
internal sealed class EngineFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("exchange-search-").FullName;

    public EngineFixture()
    {
        Index = SearchIndex.Create(_folder, Guid.NewGuid());
        Engine = new SearchEngine(HtmlEncoder.Create(UnicodeRanges.All), new DataFolder(_folder));
    }

    public SearchIndex Index { get; }

    public SearchEngine Engine { get; }

    public SampleSource Source { get; init; } = new();

    public EngineFixture Build()
    {
        foreach (var item in Source.Items.Values)
        {
            Index.Update(Source.Name, item);
        }

        Index.Refresh();
        return this;
    }

    public SearchResult Search(
        string? query, int page = 1, int pageSize = 20, string? sort = null, params (string Facet, string[] Values)[] filters) =>
        Engine.Search(Index, Source, new SearchRequest
        {
            Source = Source.Name,
            Query = query,
            Page = page,
            PageSize = pageSize,
            Sort = sort,
            Filters = filters.ToDictionary(f => f.Facet, f => (IReadOnlyList<string>)f.Values),
        });

    public string[] Titles(string? query, string? sort = null) => [.. Search(query, sort: sort).Hits.Select(hit => hit.Title)];

    public void Dispose()
    {
        Index.Dispose();
        Engine.Dispose();
        Directory.Delete(_folder, true);
    }
}
