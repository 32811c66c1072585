using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>
/// Makes listings searchable that everybody may read: those on offer, and by choosing their state those that have ended and stay readable.
/// </summary>
internal sealed class ListingsSearchSource : ISearchSource
{
    public const string SourceName = "listings";

    private const string HolderFacet = "holder";
    private const string OwnerText = "owner";

    private const int MaxFullText = 100_000;

    private readonly AppDbContext _db;
    private readonly IRightsDirectory _rights;
    private readonly IPartyDirectory _parties;

    public ListingsSearchSource(AppDbContext db, IRightsDirectory rights, IPartyDirectory parties, ITaxonomy taxonomy, ListingTexts texts)
    {
        _db = db;
        _rights = rights;
        _parties = parties;
        Facets =
        [
            new FacetDefinition("mode", "Mode", texts.ModeFacet),
            new FacetDefinition("taxonomy", "V-Ti technology", taxonomy.Label, ByCount: false, Parent: taxonomy.ParentOf),
            new FacetDefinition("price", "Price", texts.Band, Rank: PriceBand.Rank),
            new FacetDefinition("readiness", "Technology readiness", texts.ReadinessGroup, ByCount: false),
            new FacetDefinition("kind", "Kind of right", texts.RightKind),
            new FacetDefinition("legal", "Legal status", texts.LegalStatus),
            new FacetDefinition("district", "District", texts.District),
            new FacetDefinition("year", "Year of publication", ByCount: false, Descending: true),
            new FacetDefinition(HolderFacet, "Holder", OnDemand: true),
            new FacetDefinition("status", "State of the listing", texts.ApiState, Default: "published"),
        ];
        Columns =
        [
            ExportColumn.Text("Number of the listing", "number"),
            ExportColumn.Text("Title of the listing", "title"),
            ExportColumn.Texts("Modes offered", "modes", texts.ModeFacet),
            ExportColumn.Text("State of the listing", "status", texts.ApiState),
            ExportColumn.Hundredths("Price from (yuan)", "priceFen"),
            ExportColumn.Hundredths("Price to (yuan)", "priceMaximumFen"),
            ExportColumn.Hundredths("Royalty (percent)", "royaltyBasisPoints"),
            ExportColumn.Number("Technology readiness", "readiness"),
            ExportColumn.Text("Offered by", "owner"),
            ExportColumn.Text("Legal status", "legalStatus", texts.LegalStatus),
            ExportColumn.Day("Term ends on", "termEnd"),
            ExportColumn.Day("Offered until", "expiresOn"),
            ExportColumn.Text("District of the owner", "district", texts.District),
            ExportColumn.Texts("V-Ti technology", "taxonomy", taxonomy.Label),
            ExportColumn.Number("Rights in it", "rights"),
        ];
    }

    public static JsonSerializerOptions CardOptions { get; } =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => SourceName;

    public string Position => "1";

    public string Caption => "Listings";

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<QueryField> QueryFields { get; } =
    [
        QueryField.Title("title", "Words of the title", "钒渣", "标题", "名称"),
        QueryField.Summary("problem", "Words of what it solves", "除杂", "解决的问题", "abstract", "摘要"),
        QueryField.Text(OwnerText, "Name of an owner", "示例", "权利人", "出让方", "申请人", "applicant"),
        QueryField.Number("number", "Number of the listing or of a right in it, or class of the IPC", "C22B34/22", "挂牌编号", "专利号", "申请号", "分类号", "ipc"),
        QueryField.Days("published", day => SiteClock.StartOf(day).ToUnixTimeMilliseconds(), "published", "Day of publication", "2026-06..", "发布日", "挂牌日"),
    ];

    public string? AddedKey => "published";

    public IReadOnlyList<CatalogChart> Charts { get; } =
    [
        new CatalogChart("price", "By band of prices"), new CatalogChart(HolderFacet, "By holder"), new CatalogChart("mode", "By mode"),
        new CatalogChart("year", "By year of publication", IsTimeline: true), new CatalogChart("legal", "By legal status"),
    ];

    public IReadOnlyList<ExportColumn> Columns { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } =
    [
        new SortDefinition("newest", "Newest first", "published", Descending: true),
        new SortDefinition("price_asc", "Lowest price first", "price", Descending: false),
        new SortDefinition("price_desc", "Highest price first", "price", Descending: true),
        new SortDefinition("deadline", "Ending soon first", "deadline", Descending: false),
    ];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var listings = await Readable().Where(l => ids.Contains(l.Id))
            .Include(l => l.Rights).Include(l => l.Offers).AsSplitQuery().ToListAsync(cancellationToken);
        var rightIds = listings.SelectMany(l => l.Rights).Select(r => r.RightId).Distinct().ToList();
        var rights = await _rights.FindAsync(rightIds, cancellationToken);
        var texts = await _rights.GetTextsAsync(rightIds, cancellationToken);
        var parties = await _parties.FindAsync(listings.Select(l => l.OwnerPartyId).Distinct().ToList(), cancellationToken);
        return listings.Select(listing => ToDocument(
            listing,
            listing.Rights.OrderBy(r => r.Position).Where(r => rights.ContainsKey(r.RightId)).Select(r => rights[r.RightId]).ToList(),
            texts, parties.GetValueOrDefault(listing.OwnerPartyId))).ToList();
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = Readable();
        if (after is { } last)
        {
            query = query.Where(l => l.Id.CompareTo(last) > 0);
        }

        return await query.OrderBy(l => l.Id).Select(l => l.Id).Take(count).ToListAsync(cancellationToken);
    }

    // The same as Listing.IsPublic, for the database.
    private IQueryable<Listing> Readable() => _db.Set<Listing>().AsNoTracking().Where(l =>
        l.State == ListingState.Published || l.State == ListingState.Expired || (l.State == ListingState.Closed && l.ClosedInPublic && !l.IsRemoved));

    private static SearchDocument ToDocument(
        Listing listing, IReadOnlyList<RightSummary> rights, IReadOnlyDictionary<Guid, string> texts, PartySummary? owner)
    {
        var card = ListingCards.From(listing, rights, owner);
        var offers = listing.OpenOffers;
        var facets = new Dictionary<string, IReadOnlyList<string>>
        {
            [HolderFacet] = [.. rights.SelectMany(r => r.Owners).Distinct()],
            ["mode"] = card.Modes,
            ["status"] = [card.Status],
            ["legal"] = rights.Select(r => ListingCards.Write(r.Status)).Distinct().ToList(),
            ["kind"] = rights.Select(ListingCards.Kind).Distinct().ToList(),

            // A parent is found by its children too.
            ["taxonomy"] = card.Taxonomy.Concat(card.Taxonomy.Select(node => node.Split('-')[0])).Distinct().ToList(),
            ["price"] = offers.Select(Band).Distinct().ToList(),
        };
        if (listing.Readiness is { } level)
        {
            facets["readiness"] = [ReadinessLevels.Group(level)];
        }

        if (listing.District is { } district)
        {
            facets["district"] = [district];
        }

        var sorts = new Dictionary<string, long> { ["deadline"] = listing.ExpiresOn.DayNumber };
        if (listing.PublishedAt is { } published)
        {
            facets["year"] = [SiteClock.ToDate(published).Year.ToString(CultureInfo.InvariantCulture)];
            sorts["published"] = published.ToUnixTimeMilliseconds();
        }

        if (card.PriceFen is { } price)
        {
            sorts["price"] = price;
        }

        foreach (var amount in OfferAmounts.Of(offers))
        {
            var (low, high) = ListingSortKeys.AmountOf(amount.Mode);
            (sorts[low], sorts[high]) = (amount.FromFen, amount.ToFen);
        }

        // Who types 许可 or "licence" looks for what is offered so.
        var full = string.Join('\n', offers.Select(o => OfferModes.Words(o.Mode)).Concat(rights.Select(r => r.Title))
            .Concat([listing.HowItWorks, listing.Advantage, listing.BuyerNeeds])
            .Concat(offers.SelectMany(o => new[] { o.Terms.FieldOfUse, o.Terms.Note }))
            .Concat(rights.Select(r => texts.GetValueOrDefault(r.Id)))
            .Where(text => !string.IsNullOrEmpty(text)));
        var owners = string.Join('\n', rights.SelectMany(r => r.Owners).Append(owner?.Name ?? "").Distinct());
        return new SearchDocument
        {
            Id = listing.Id,
            Title = listing.Title,
            Names = owners,
            Summary = listing.Problem ?? "",
            FullText = full.Length <= MaxFullText ? full : full[..MaxFullText],
            Suggestions = [.. rights.SelectMany(r => r.Owners)],
            Texts = new Dictionary<string, string> { [OwnerText] = owners },
            Numbers = [listing.Number, .. rights.Select(r => r.Number), .. rights.SelectMany(r => r.Ipc).Distinct()],
            Facets = facets,
            SortKeys = sorts,
            Card = JsonSerializer.Serialize(card, CardOptions),
        };
    }

    private static string Band(ListingOffer offer) => offer.Terms.PriceKind switch
    {
        PriceKind.Royalty => PriceBand.Royalty,
        PriceKind.Negotiable => PriceBand.Negotiable,
        _ => offer.Terms.AmountFen is { } fen ? PriceBand.Of(fen).Name : PriceBand.Negotiable,
    };
}
