using System.Globalization;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>Makes patents searchable.</summary>
internal sealed class PatentsSearchSource : ISearchSource
{
    public const string SourceName = "patents";

    /// <summary>Facet that tells the vanadium-titanium patents from the others.</summary>
    public const string FieldFacet = "field";

    /// <summary>Facet of what is on record against the right (rules §4.1).</summary>
    public const string FlagFacet = "flag";

    /// <summary>Facet of the year in which the term ends; with them those whose annual fee is overdue.</summary>
    public const string EndsFacet = "ends";

    private const string ClaimsText = "claims";
    private const string ApplicantText = "applicant";
    private const string InventorText = "inventor";

    /// <summary>Facet of the names of those who hold the right, or have applied for it.</summary>
    public const string HolderFacet = "holder";

    /// <summary>Facet of the office whose register it stands in (WIPO ST.3).</summary>
    public const string OfficeFacet = "office";

    // What lies beyond adds nothing to finding a patent and much to the index.
    private const int MaxFullText = 200_000;

    private readonly AppDbContext _db;

    public PatentsSearchSource(AppDbContext db, RightTexts texts, ITaxonomy taxonomy)
    {
        _db = db;
        var ipc = new FacetDefinition("ipc", "IPC subclass", Listed: IpcSymbol.IsSubclass, Read: value => IpcSymbol.Parse(value)?.Normalised ?? value);
        Facets =
        [
            new FacetDefinition(FieldFacet, "Field of technology", texts.Field, Rank: value => value == PatentFacets.VanadiumTitanium ? 0 : 1),
            new FacetDefinition("taxonomy", "V-Ti technology", taxonomy.Label, ByCount: false, Parent: taxonomy.ParentOf),
            new FacetDefinition("kind", "Kind of patent", texts.TypeFacet),
            new FacetDefinition(OfficeFacet, "Office", texts.Office, Rank: value => value == Offices.China ? 0 : 1),
            new FacetDefinition("status", "Legal status", texts.StatusFacet),
            ipc,
            new FacetDefinition("year", "Year of filing", ByCount: false, Descending: true),
            new FacetDefinition(FlagFacet, "Encumbrance", texts.FlagFacet),
            new FacetDefinition(EndsFacet, "Protection ends", texts.Ends, ByCount: false),
            new FacetDefinition(HolderFacet, "Holder", OnDemand: true),
        ];
        QueryFields =
        [
            QueryField.Title("title", "Words of the title", "钒渣", "标题", "名称", "发明名称"),
            QueryField.Summary("abstract", "Words of the abstract", "钠化焙烧", "摘要"),
            QueryField.Text(ClaimsText, "Words of the claims", "浸出液", "权利要求", "权利要求书"),
            QueryField.Text(ApplicantText, "Name of an applicant or owner", "示例", "申请人", "权利人", "专利权人", "owner"),
            QueryField.Text(InventorText, "Name of an inventor", "示例", "发明人", "设计人"),
            QueryField.Value(ipc, "ipc", "Class or group of the IPC", "C22B34/22", "分类号", "IPC分类号") with { Read = IpcSymbol.Pattern },
            QueryField.Number("number", "Application or publication number", "201210299861*", "申请号", "公开号", "公告号", "专利号"),
            QueryField.Days("filed", day => day.DayNumber, "filed", "Day of filing", "2019..2022", "申请日", "申请日期"),
        ];
        Columns =
        [
            ExportColumn.Text("Official number", "number"),
            ExportColumn.Text("Application number", "applicationNumber"),
            ExportColumn.Text("Number of the publication", "publicationNumber"),
            ExportColumn.Text("Title of the right", "title"),
            ExportColumn.Text("Kind of patent", "type", texts.TypeFacet),
            ExportColumn.Text("Legal status", "status", texts.StatusFacet),
            ExportColumn.Text("Stage of the procedure", "stage", value => Enum.TryParse<StatusStage>(value, out var stage) ? texts.Stage(stage) : value),
            ExportColumn.Texts("Owners", "owners"),
            ExportColumn.Day("Filing date", "filingDate"),
            ExportColumn.Day("Grant date", "grantDate"),
            ExportColumn.Day("Term ends on", "termEnd"),
            ExportColumn.Text("IPC", "ipc"),
            ExportColumn.Texts("V-Ti technology", "taxonomy", taxonomy.Label),
            ExportColumn.Day("Register checked on", "statusCheckedOn"),
            ExportColumn.Text("Source of the status", "statusSource"),
        ];
    }

    public string Name => SourceName;

    public string Position => "2";

    public string Caption => "Patents";

    public QuestionWords? Questions => TechnicalWords.Questions;

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<QueryField> QueryFields { get; }

    public string? AddedKey => "added";

    public IReadOnlyList<CatalogChart> Charts { get; } =
    [
        new CatalogChart("year", "By year of filing", IsTimeline: true), new CatalogChart(HolderFacet, "By holder"), new CatalogChart("ipc", "By IPC subclass"),
        new CatalogChart("status", "By legal status"),
    ];

    public IReadOnlyList<ExportColumn> Columns { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } =
    [
        new SortDefinition("newest", "Newest first", "added", Descending: true),
        new SortDefinition("filed", "Latest filing first", "filed", Descending: true),
    ];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        // The kind is looked at afterwards: asked for both, SQLite would go through all patents by their kind.
        var rights = await _db.Set<IpRight>().AsNoTracking().Where(r => ids.Contains(r.Id))
            .Include(r => r.Publications).Include(r => r.People).Include(r => r.Ipc).Include(r => r.Taxonomy).Include(r => r.Text)
            .AsSplitQuery().ToListAsync(cancellationToken);
        return rights.Where(r => r.Kind == IpKind.Patent).Select(ToDocument).ToList();
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = _db.Set<IpRight>().AsNoTracking().Where(r => r.Kind == IpKind.Patent);
        if (after is { } last)
        {
            query = query.Where(r => r.Id.CompareTo(last) > 0);
        }

        return await query.OrderBy(r => r.Id).Select(r => r.Id).Take(count).ToListAsync(cancellationToken);
    }

    private static SearchDocument ToDocument(IpRight right)
    {
        var nodes = right.Taxonomy.OrderBy(t => t.Position).Select(t => t.Node).ToList();
        var facets = new Dictionary<string, IReadOnlyList<string>>
        {
            [FieldFacet] = [nodes.Count > 0 ? PatentFacets.VanadiumTitanium : PatentFacets.OtherField],
            [HolderFacet] = right.OwnerNames(),
            ["kind"] = [PatentFacets.Write(right.PatentType)],
            [OfficeFacet] = [right.Office],
            ["status"] = [PatentFacets.Write(right.Status)],

            // A parent is found by its children too.
            ["taxonomy"] = nodes.Concat(nodes.Select(node => node.Split('-')[0])).Distinct().ToList(),
            
            // The subclasses are offered, whole symbols can be asked for.
            ["ipc"] = right.Ipc.Select(i => i.Subclass).Concat(right.Ipc.Select(i => i.Symbol)).Distinct().ToList(),
        };
        var year = (right.FilingDate ?? right.Publications.Min(p => p.Date))?.Year;
        if (year is not null)
        {
            facets["year"] = [year.Value.ToString(CultureInfo.InvariantCulture)];
        }

        List<string> ends = [];
        if (right.TermEnd is { } end)
        {
            ends.Add(end.Year.ToString(CultureInfo.InvariantCulture));
        }

        if (right.StatusFlags.Contains(StatusFlag.AnnuityGrace))
        {
            ends.Add(PatentFacets.FeeOverdue);
        }

        if (ends.Count > 0)
        {
            facets[EndsFacet] = ends;
        }

        if (right.StatusFlags.Count > 0)
        {
            facets[FlagFacet] = [.. right.StatusFlags.Select(PatentFacets.Write)];
        }

        var sorts = new Dictionary<string, long> { ["added"] = right.CreatedAt.ToUnixTimeMilliseconds() };
        if (right.FilingDate is { } filed)
        {
            sorts["filed"] = filed.DayNumber;
        }

        var claims = string.Join('\n', right.Text?.Claims ?? []);
        var fullText = string.Join('\n', (right.Text?.Description ?? []).Prepend(claims));
        return new SearchDocument
        {
            Id = right.Id,
            Title = right.Title,
            Names = string.Join('\n', right.People.Select(p => p.Name).Append(right.TitleEn).Concat(right.Ipc.Select(i => i.Symbol))),
            Summary = right.Text?.Abstract ?? "",
            FullText = fullText.Length > MaxFullText ? fullText[..MaxFullText] : fullText,
            Texts = new Dictionary<string, string>
            {
                [ClaimsText] = claims.Length > MaxFullText ? claims[..MaxFullText] : claims,
                [ApplicantText] = string.Join('\n', right.People.Where(p => p.Role is PersonRole.Applicant or PersonRole.Owner).Select(p => p.Name)),
                [InventorText] = string.Join('\n', right.Names(PersonRole.Inventor)),
            },
            Suggestions = right.OwnerNames(),
            Numbers = right.Publications.Select(p => p.Number).Append(right.ApplicationNumber).OfType<string>()
                .Concat(right.IsForeign ? right.Publications.Select(p => p.Stem) : []).Concat(right.Ipc.Select(i => i.Symbol)).Distinct().ToList(),
            Facets = facets,
            SortKeys = sorts,
            Card = JsonSerializer.Serialize(PatentCards.From(right), CardJson.Options),
        };
    }
}
