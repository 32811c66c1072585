using Exchange.Search.Contracts;

namespace Exchange.Tests.Search.Engine;

/// <summary>A source of invented texts, held in memory.</summary>
internal sealed class SampleSource : ISearchSource
{
    public string Name { get; init; } = "samples";

    public Dictionary<Guid, SearchDocument> Items { get; } = [];

    public IReadOnlyList<FacetDefinition> Facets { get; init; } =
    [
        new("kind", "Kind", value => $"<{value}>"),
        new("year", "Year", ByCount: false),
        new("holder", "Holder", OnDemand: true),
    ];

    public IReadOnlyList<QueryField> QueryFields { get; init; } =
    [
        QueryField.Title("title", "Title", "钒", "标题"),
        QueryField.Summary("abstract", "Summary", "钒", "摘要"),
        QueryField.Text("applicant", "Applicant", "示例", "申请人"),
        QueryField.Value(new FacetDefinition("kind", "Kind"), "kind", "Kind", "a", "种类"),
        QueryField.Number("number", "Number", "2012*", "申请号"),
        QueryField.Days("date", day => day.DayNumber, "filed", "Day of filing", "2019..2022", "申请日"),
    ];

    public IReadOnlyList<CatalogChart> Charts { get; init; } = [new("year", "Year", IsTimeline: true), new("holder", "Holder"), new("kind", "Kind")];

    public IReadOnlyList<ExportColumn> Columns { get; init; } =
    [
        ExportColumn.Text("Sample title", "title"), ExportColumn.Texts("Sample modes", "modes", mode => mode.ToUpperInvariant()), ExportColumn.Day("Sample day", "day"),
        ExportColumn.Hundredths("Sample price", "fen"), ExportColumn.Number("Sample count", "count"),
    ];

    public IReadOnlyList<SortDefinition> Sorts { get; init; } =
    [
        new("newest", "Newest first", "date", true),
        new("oldest", "Oldest first", "date", false),
    ];

    public SearchDocument Add(
        string title, string summary = "", string fullText = "", string names = "", string[]? numbers = null, string? kind = null,
        string[]? years = null, long? date = null, string applicant = "", string? card = null)
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

        if (applicant.Length > 0)
        {
            facets["holder"] = applicant.Split('\n');
        }

        var item = new SearchDocument
        {
            Id = Guid.CreateVersion7(),
            Title = title,
            Summary = summary,
            FullText = fullText,
            Names = string.Join('\n', names, applicant),
            Texts = new Dictionary<string, string> { ["applicant"] = applicant },
            Suggestions = applicant.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Numbers = numbers ?? [],
            Facets = facets,
            SortKeys = date is { } key ? new Dictionary<string, long> { ["date"] = key } : new Dictionary<string, long>(),
            Card = card ?? $$"""{"title":"{{title.Length}}","number":"0","url":"/{{Name}}/0","modes":[],"owners":[],"taxonomy":[]}""",
        };
        Items[item.Id] = item;
        return item;
    }

    public Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<SearchDocument>>([.. ids.Where(Items.ContainsKey).Select(id => Items[id])]);

    public Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Guid>>([.. Items.Keys.Order().Where(id => after is null || id.CompareTo(after.Value) > 0).Take(count)]);
}
