using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Needs.Services;

/// <summary>Makes public needs searchable: the open ones, and by choosing their state those that are closed. What only some may read is not in the index.</summary>
internal sealed class NeedsSearchSource : ISearchSource
{
    public const string SourceName = "needs";

    /// <summary>The facet value of every need that takes answers.</summary>
    public const string Open = "open";

    private const string AskerText = "asker";

    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;

    public NeedsSearchSource(AppDbContext db, IPartyDirectory parties, ITaxonomy taxonomy, NeedTexts texts)
    {
        _db = db;
        _parties = parties;
        Facets =
        [
            new FacetDefinition("taxonomy", "V-Ti technology", taxonomy.Label, ByCount: false, Parent: taxonomy.ParentOf),
            new FacetDefinition("reward", "Reward or budget", texts.RewardFacet),
            new FacetDefinition("district", "District", texts.District),
            new FacetDefinition("status", "State of the need", texts.StateFacet, Listed: value => value != Open, Default: Open),
        ];
        Columns =
        [
            ExportColumn.Text("Number of the need", "number"),
            ExportColumn.Text("Title of the need", "title"),
            ExportColumn.Text("English title", "titleEn"),
            ExportColumn.Text("State of the need", "status", texts.StateFacet),
            ExportColumn.Text("Reward or budget", "rewardKind", texts.RewardFacet),
            ExportColumn.Hundredths("Amount (yuan)", "amountFen"),
            ExportColumn.Text("Posted by", "asker"),
            ExportColumn.Day("Answers until", "deadline"),
            ExportColumn.Day("Posted on", "publishedOn"),
            ExportColumn.Text("District", "district", texts.District),
            ExportColumn.Texts("V-Ti technology", "taxonomy", taxonomy.Label),
            ExportColumn.Number("Answers", "answers"),
        ];
    }

    public static JsonSerializerOptions CardOptions { get; } =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => SourceName;

    public string Position => "2.5";

    public string Caption => "Technology needs";

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<QueryField> QueryFields { get; } =
    [
        QueryField.Title("title", "Words of the title", "钒渣", "标题", "名称"),
        QueryField.Summary("problem", "Words of the problem", "除杂", "难题", "问题"),
        QueryField.Text(AskerText, "Name of the firm that asks", "示例", "发布方", "需求方"),
        QueryField.Number("number", "Number of the need", "XQ-2026-000001", "需求编号"),
        QueryField.Days("published", day => SiteClock.StartOf(day).ToUnixTimeMilliseconds(), "published", "Day of publication", "2026-06..", "发布日"),
        QueryField.Days("deadline", day => day.DayNumber, "deadline", "Last day for answers", "2026-12..", "截止日"),
    ];

    public string? AddedKey => "published";

    public IReadOnlyList<CatalogChart> Charts { get; } = [new CatalogChart("taxonomy", "By technology"), new CatalogChart("reward", "By reward or budget"), new CatalogChart("district", "By district")];

    public IReadOnlyList<ExportColumn> Columns { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } =
    [
        new SortDefinition("newest", "Newest first", "published", Descending: true),
        new SortDefinition("deadline", "Ending soon first", "deadline", Descending: false),
        new SortDefinition("amount", "Highest amount first", "amount", Descending: true),
    ];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var needs = await Readable().Where(n => ids.Contains(n.Id)).ToListAsync(cancellationToken);
        var parties = await _parties.FindAsync(needs.Select(n => n.AskerPartyId).Distinct().ToList(), cancellationToken);
        return needs.Select(n => ToDocument(n, parties.GetValueOrDefault(n.AskerPartyId))).ToList();
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = Readable();
        if (after is { } last)
        {
            query = query.Where(n => n.Id.CompareTo(last) > 0);
        }

        return await query.OrderBy(n => n.Id).Select(n => n.Id).Take(count).ToListAsync(cancellationToken);
    }

    /// <summary>What everybody may know of a need.</summary>
    public static NeedCard CardOf(Need need, PartySummary? asker) => new(
        need.Number, need.Title, need.TitleEn, NeedTexts.NameOf(need.State), need.Outcome is { } outcome ? NeedTexts.NameOf(outcome) : null,
        $"/needs/{need.Number}", NeedTexts.NameOf(need.RewardKind), need.AmountFen, need.HasDetails ? "details_on_request" : "public",
        need.HidesName ? null : asker?.Name, asker?.IsVerified ?? false, need.Deadline,
        need.PublishedAt is { } at ? SiteClock.ToDate(at) : null, need.District,
        need.Node is { } node ? [node] : [], need.Answers, need.IsDemo);

    // The same as Need.IsPublic, for the database.
    private IQueryable<Need> Readable() => _db.Set<Need>().AsNoTracking().Where(n =>
        n.State == NeedState.Published || n.State == NeedState.Answered || n.State == NeedState.Call || (n.State == NeedState.Closed && n.ClosedInPublic));

    private static SearchDocument ToDocument(Need need, PartySummary? asker)
    {
        var card = CardOf(need, asker);
        var facets = new Dictionary<string, IReadOnlyList<string>>
        {
            ["status"] = need.IsOpen ? [card.Status, Open] : [card.Status],
            ["reward"] = [card.RewardKind],
        };
        if (need.Node is { } node)
        {
            // A parent is found by its children too.
            facets["taxonomy"] = new[] { node, node.Split('-')[0] }.Distinct().ToList();
        }

        if (need.District is { } district)
        {
            facets["district"] = [district];
        }

        var sorts = new Dictionary<string, long> { ["deadline"] = need.Deadline.DayNumber };
        if (need.PublishedAt is { } published)
        {
            sorts["published"] = published.ToUnixTimeMilliseconds();
        }

        if (need.AmountFen is { } amount)
        {
            sorts["amount"] = amount;
        }

        return new SearchDocument
        {
            Id = need.Id,
            Title = need.Title,
            Names = string.Join('\n', new[] { need.TitleEn, card.Asker }.OfType<string>()),
            Summary = need.Problem ?? "",
            FullText = string.Join('\n', new[] { need.Conditions, need.Target, need.ProblemEn, need.WhoMayAnswer }.OfType<string>()),
            Texts = card.Asker is { } asked ? new Dictionary<string, string> { [AskerText] = asked } : new Dictionary<string, string>(),
            Numbers = [need.Number],
            Facets = facets,
            SortKeys = sorts,
            Card = JsonSerializer.Serialize(card, CardOptions),
        };
    }
}
