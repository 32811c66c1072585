using Exchange.Search.Contracts;

namespace Exchange.Tests.Search.Engine;

/// <summary>A source of invented texts, held in memory.</summary>
internal sealed class SampleSource : ISearchSource
{
    public string Name { get; init; } = "samples";

    public QuestionWords? Questions { get; init; }

    public Dictionary<Guid, SearchDocument> Items { get; } = [];

    public IReadOnlyList<FacetDefinition> Facets { get; init; } =
    [
        new("kind", "Kind", value => $"<{value}>"),
        new("year", "Year", ByCount: false),
    ];

    public IReadOnlyList<SortDefinition> Sorts { get; init; } =
    [
        new("newest", "Newest first", "date", true),
        new("oldest", "Oldest first", "date", false),
    ];

    public SearchDocument Add(
        string title, string summary = "", string fullText = "", string names = "", string[]? numbers = null, string? kind = null,
        string[]? years = null, long? date = null)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>>();
        if (kind is not null)
        {
            facets["kind"] = [kind];
        }

        if (years is not null)
        {
            facets["year"] = years;
        }

        var item = new SearchDocument
        {
            Id = Guid.CreateVersion7(),
            Title = title,
            Summary = summary,
            FullText = fullText,
            Names = names,
            Numbers = numbers ?? [],
            Facets = facets,
            SortKeys = date is { } key ? new Dictionary<string, long> { ["date"] = key } : new Dictionary<string, long>(),
            Card = $$"""{"title":"{{title.Length}}","number":"0","url":"/{{Name}}/0","modes":[],"owners":[],"taxonomy":[]}""",
        };
        Items[item.Id] = item;
        return item;
    }

    public Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SearchDocument>>([.. ids.Where(Items.ContainsKey).Select(id => Items[id])]);

    public Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. Items.Keys.Order().Where(id => after is null || id.CompareTo(after.Value) > 0).Take(count)]);
}
