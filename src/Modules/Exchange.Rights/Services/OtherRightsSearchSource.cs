using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Makes the rights of the other kinds searchable.</summary>
internal sealed class OtherRightsSearchSource : ISearchSource
{
    public const string SourceName = "rights";

    private const string OwnerText = "owner";

    private readonly AppDbContext _db;

    public OtherRightsSearchSource(AppDbContext db, RightTexts texts)
    {
        _db = db;
        Facets =
        [
            new FacetDefinition("kind", "Kind of right", value => Enum.TryParse<IpKind>(value, out var kind) ? texts.Kind(kind) : value),
            new FacetDefinition("year", "Year of registration", ByCount: false),
        ];
        Columns =
        [
            ExportColumn.Text("Official number", "number"),
            ExportColumn.Text("Title of the right", "title"),
            ExportColumn.Text("Kind of right", "kind", value => Enum.TryParse<IpKind>(value, out var kind) ? texts.Kind(kind) : value),
            ExportColumn.Texts("Owners", "owners"),
        ];
    }

    public string Name => SourceName;

    public string Position => "3";

    public string Caption => "Other IP rights";

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<QueryField> QueryFields { get; } =
    [
        QueryField.Title("title", "Words of the title", "钒钛", "标题", "名称"),
        QueryField.Text(OwnerText, "Name of an owner", "示例", "权利人", "申请人", "applicant"),
        QueryField.Number("number", "Number, or its beginning", "2024*", "登记号", "注册号", "申请号"),
    ];

    public string? AddedKey => "added";

    public IReadOnlyList<CatalogChart> Charts { get; } =
        [new CatalogChart("kind", "By kind of right"), new CatalogChart("year", "By year of registration", IsTimeline: true)];

    public IReadOnlyList<ExportColumn> Columns { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } = [new SortDefinition("newest", "Newest first", "added", Descending: true)];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rights = await _db.Set<IpRight>().AsNoTracking().Where(r => r.Kind != IpKind.Patent && ids.Contains(r.Id))
            .Include(r => r.People).ToListAsync(cancellationToken);
        return rights.Select(ToDocument).ToList();
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = _db.Set<IpRight>().AsNoTracking().Where(r => r.Kind != IpKind.Patent);
        if (after is { } last)
        {
            query = query.Where(r => r.Id.CompareTo(last) > 0);
        }

        return await query.OrderBy(r => r.Id).Select(r => r.Id).Take(count).ToListAsync(cancellationToken);
    }

    private static SearchDocument ToDocument(IpRight right)
    {
        var facets = new Dictionary<string, IReadOnlyList<string>> { ["kind"] = [right.Kind.ToString()] };
        if (right.GrantDate is { } registered)
        {
            facets["year"] = [registered.Year.ToString(CultureInfo.InvariantCulture)];
        }

        var card = new OtherRightCard(
            right.Number, right.Title, right.Kind, RightUrls.Of(right.Id, right.Kind, right.Number), right.OwnerNames(), right.IsDemo);
        return new SearchDocument
        {
            Id = right.Id,
            Title = right.Title,
            Names = string.Join('\n', right.People.Select(p => p.Name)),
            Summary = right.Note ?? "",
            Texts = new Dictionary<string, string> { [OwnerText] = string.Join('\n', right.OwnerNames()) },
            Suggestions = right.OwnerNames(),
            Numbers = [right.Number],
            Facets = facets,
            SortKeys = new Dictionary<string, long> { ["added"] = right.CreatedAt.ToUnixTimeMilliseconds() },
            Card = JsonSerializer.Serialize(card, CardJson.Options),
        };
    }
}
