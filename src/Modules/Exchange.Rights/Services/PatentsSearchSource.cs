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

    /// <summary>Facet of the office whose register it stands in (WIPO ST.3).</summary>
    public const string OfficeFacet = "office";

    // What lies beyond adds nothing to finding a patent and much to the index.
    private const int MaxFullText = 200_000;

    private readonly AppDbContext _db;

    public PatentsSearchSource(AppDbContext db, RightTexts texts, ITaxonomy taxonomy)
    {
        _db = db;
        Facets =
        [
            new FacetDefinition(FieldFacet, "Field of technology", texts.Field, Rank: value => value == PatentFacets.VanadiumTitanium ? 0 : 1),
            new FacetDefinition("taxonomy", "V-Ti technology", taxonomy.Label, ByCount: false, Parent: taxonomy.ParentOf),
            new FacetDefinition("kind", "Kind of patent", texts.TypeFacet),
            new FacetDefinition(OfficeFacet, "Office", texts.Office, Rank: value => value == Offices.China ? 0 : 1),
            new FacetDefinition("status", "Legal status", texts.StatusFacet),
            new FacetDefinition("ipc", "IPC subclass", Listed: IpcSymbol.IsSubclass, Read: value => IpcSymbol.Parse(value)?.Normalised ?? value),
            new FacetDefinition("year", "Year of filing", ByCount: false, Descending: true),
            new FacetDefinition(FlagFacet, "Encumbrance", texts.FlagFacet),
            new FacetDefinition(EndsFacet, "Protection ends", texts.Ends, ByCount: false),
        ];
    }

    public string Name => SourceName;

    public string Position => "2";

    public string Caption => "Patents";

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } =
    [
        new SortDefinition("newest", "Newest first", "added", Descending: true),
        new SortDefinition("filed", "Latest filing first", "filed", Descending: true),
    ];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var rights = await _db.Set<IpRight>().AsNoTracking().Where(r => r.Kind == IpKind.Patent && ids.Contains(r.Id))
            .Include(r => r.Publications).Include(r => r.People).Include(r => r.Ipc).Include(r => r.Taxonomy).Include(r => r.Text)
            .AsSplitQuery().ToListAsync(cancellationToken);
        return rights.Select(ToDocument).ToList();
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

        var fullText = string.Join('\n', (right.Text?.Claims ?? []).Concat(right.Text?.Description ?? []));
        return new SearchDocument
        {
            Id = right.Id,
            Title = right.Title,
            Names = string.Join('\n', right.People.Select(p => p.Name).Append(right.TitleEn).Concat(right.Ipc.Select(i => i.Symbol))),
            Summary = right.Text?.Abstract ?? "",
            FullText = fullText.Length > MaxFullText ? fullText[..MaxFullText] : fullText,
            Numbers = right.Publications.Select(p => p.Number).Append(right.ApplicationNumber).OfType<string>()
                .Concat(right.IsForeign ? right.Publications.Select(p => p.Stem) : []).Concat(right.Ipc.Select(i => i.Symbol)).Distinct().ToList(),
            Facets = facets,
            SortKeys = sorts,
            Card = JsonSerializer.Serialize(PatentCards.From(right), CardJson.Options),
        };
    }
}
