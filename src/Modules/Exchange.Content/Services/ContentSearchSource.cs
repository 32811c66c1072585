using Exchange.Content.Contracts;
using Exchange.Content.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Time;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Content.Services;

/// <summary>Makes published items, and what modules have inside them, searchable.</summary>
internal sealed class ContentSearchSource : ISearchSource
{
    private readonly AppDbContext _db;
    private readonly ContentTypes _types;
    private readonly IReadOnlyList<IContentDocuments> _inside;
    private readonly IReadOnlyDictionary<string, IContentPart> _parts;
    private readonly IReadOnlyList<IContentFacet> _facets;
    private readonly ContentMarks _marks;

    public ContentSearchSource(
        AppDbContext db, ContentTypes types, ContentTopics topics, IEnumerable<IContentDocuments> inside, IEnumerable<IContentPart> parts,
        IEnumerable<IContentFacet> facets, ContentMarks marks, IStringLocalizer<ContentSearchSource> localizer)
    {
        _db = db;
        _types = types;
        _inside = [.. inside];
        _parts = parts.ToDictionary(p => p.Name, StringComparer.Ordinal);
        _facets = [.. facets];
        _marks = marks;
        Facets =
        [
            new FacetDefinition(ContentFacets.Type, "Kind of text", value => types.Find(value) is { } type ? localizer[type.Caption] : value),
            new FacetDefinition(ContentFacets.Topic, "Topic", topics.Label, Parent: ContentFacets.ParentOf),
            new FacetDefinition(ContentFacets.Year, "Year", ByCount: false, Descending: true),
            .. _facets.Select(facet => facet.Definition),
            new FacetDefinition(ContentFacets.Language, "Language", value => value == "en" ? "English" : value == "zh-CN" ? "中文" : value),
            new FacetDefinition(ContentFacets.Reader, "Language", Listed: _ => false),
        ];
        Columns =
        [
            ExportColumn.Text("Title of the text", "title"),
            ExportColumn.Text("Within", "parent"),
            ExportColumn.Text("Kind of text", "type", value => types.Find(value) is { } type ? localizer[type.Caption] : value),
            ExportColumn.Moment("Day published", "publishedAt", SiteClock.ToDate),
            ExportColumn.Text("Short text", "summary"),
            ExportColumn.Text("Language of the text", "language"),
        ];
    }

    public string Name => IContentDocuments.SourceName;

    public string Caption => "News and policy";

    public string Position => "40";

    public bool AnswersQuestions => true;

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<QueryField> QueryFields { get; } =
    [
        QueryField.Title("title", "Words of the title", "质押", "标题", "名称"),
        QueryField.Summary("abstract", "Words of the summary", "补贴", "摘要"),
        QueryField.Days(
            ContentFacets.Published, day => SiteClock.StartOf(day).ToUnixTimeMilliseconds(), "published", "Day of publication", "2026-06..", "发布日", "发布日期"),
    ];

    public string? AddedKey => ContentFacets.Published;

    public IReadOnlyList<CatalogChart> Charts { get; } =
        [new CatalogChart(ContentFacets.Year, "By year", IsTimeline: true), new CatalogChart(ContentFacets.Type, "By kind of text")];

    public IReadOnlyList<ExportColumn> Columns { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } =
    [
        new SortDefinition("newest", "Newest first", ContentFacets.Published, Descending: true),
        new SortDefinition("oldest", "Oldest first", ContentFacets.Published, Descending: false),
    ];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in _db.Set<ContentItem>().AsNoTracking().Where(i => ids.Contains(i.Id) && i.PublishedVersion != null)
            join version in _db.Set<ContentVersion>().AsNoTracking() on new { ItemId = item.Id, Number = item.PublishedVersion!.Value } equals new { version.ItemId, version.Number }
            select new
            {
                item.Id,
                item.ContentItemId,
                item.Type,
                item.Culture,
                item.LocalizationSet,
                item.Slug,
                item.PublishedAt,
                version.Title,
                version.Summary,
                version.Markdown,
                version.Parts,
                version.Authors,
                version.Source,
                Topics = _db.Set<ItemTopic>().Where(t => t.ItemId == item.Id).Select(t => t.Topic).ToList(),
            }).ToListAsync(cancellationToken);
        var sets = rows.ConvertAll(r => r.LocalizationSet).Distinct().ToList();
        var translations = (await _db.Set<ContentItem>().AsNoTracking()
            .Where(i => sets.Contains(i.LocalizationSet) && i.PublishedVersion != null)
            .Select(i => new { i.LocalizationSet, i.Type, i.Culture }).ToListAsync(cancellationToken)).ToLookup(t => (t.LocalizationSet, t.Type), t => t.Culture);
        List<SearchDocument> documents = [];
        foreach (var row in rows)
        {
            if (_types.Find(row.Type) is not { Section: not null } type)
            {
                continue;
            }

            var at = row.PublishedAt!.Value;
            var parts = ContentPublisher.ParseParts(row.Parts);
            var words = parts.SelectMany(p => p.Value is System.Text.Json.Nodes.JsonObject fields && _parts.TryGetValue(p.Key, out var part) ? part.SearchTexts(fields) : []);
            var mark = _marks.Of(row.Type, parts);
            documents.Add(new SearchDocument
            {
                Id = row.Id,
                Title = row.Title,
                Names = string.Join('\n', new[] { row.Authors, row.Source }.OfType<string>().Concat(words)),
                Summary = row.Summary ?? "",
                FullText = _inside.Any(inside => inside.Covers(row.Type)) ? "" : MarkdownText.ToPlainText(row.Markdown),
                Facets = Facet(type, row.Topics, mark?.Year ?? SiteClock.ToDate(at).Year, row.Culture, translations[(row.LocalizationSet, row.Type)], parts),
                SortKeys = new Dictionary<string, long> { [ContentFacets.Published] = at.ToUnixTimeMilliseconds() },
                Card = new ContentCard(row.ContentItemId, row.Type, row.Title, $"/{type.Section}/{row.Slug}", at, row.Summary, row.Culture, Mark: mark).ToJson(),
            });
        }

        foreach (var contributor in _inside)
        {
            documents.AddRange(await contributor.LoadAsync(ids, cancellationToken));
        }

        return documents;
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = _db.Set<ContentItem>().AsNoTracking().Where(i => i.PublishedVersion != null);
        if (after is { } last)
        {
            query = query.Where(i => i.Id.CompareTo(last) > 0);
        }

        var ids = await query.OrderBy(i => i.Id).Select(i => i.Id).Take(count).ToListAsync(cancellationToken);
        foreach (var contributor in _inside)
        {
            ids.AddRange(await contributor.ListIdsAsync(after, count, cancellationToken));
        }

        // Both databases and .NET order ids by their digits.
        return [.. ids.Order().Take(count)];
    }

    private Dictionary<string, IReadOnlyList<string>> Facet(
        ContentTypeDefinition type, IReadOnlyList<string> topics, int year, string culture, IEnumerable<string> translations, System.Text.Json.Nodes.JsonObject parts)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>>(ContentFacets.Of(type.Code, topics, year, culture), StringComparer.Ordinal);
        if (type.IsListed)
        {
            facets[ContentFacets.Reader] = [culture, .. SupportedCultures.All.Where(other => other != culture).Except(translations)];
        }

        foreach (var facet in _facets)
        {
            if (parts[facet.Part] is System.Text.Json.Nodes.JsonObject fields && facet.Read(fields).ToList() is { Count: > 0 } values)
            {
                facets[facet.Definition.Name] = values;
            }
        }

        return facets;
    }
}
