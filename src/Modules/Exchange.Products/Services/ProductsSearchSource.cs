using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Providers.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Services;

/// <summary>Makes products on offer searchable.</summary>
internal sealed class ProductsSearchSource : ISearchSource
{
    public const string SourceName = "products";

    private const string ProviderText = "provider";

    private static readonly JsonSerializerOptions _cardOptions =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AppDbContext _db;
    private readonly ProductCatalog _catalog;
    private readonly IProviderDirectory _providers;
    private readonly ProductLabels _labels;

    public ProductsSearchSource(AppDbContext db, ProductCatalog catalog, IProviderDirectory providers, ProductLabels labels)
    {
        _db = db;
        _catalog = catalog;
        _providers = providers;
        _labels = labels;
        Facets =
        [
            new FacetDefinition("kind", "Product", labels.Kind),
            new FacetDefinition("ipKind", "Kind of right accepted", labels.IpKind),
            new FacetDefinition("amount", "Amount", labels.Band, Rank: AmountBand.Rank),
            new FacetDefinition("district", "District", labels.District, ByCount: false),
        ];
        Columns =
        [
            ExportColumn.Text("Number of the product", "number"),
            ExportColumn.Text("Name of the product", "name"),
            ExportColumn.Text("Kind of product", "kind", labels.Kind),
            ExportColumn.Text("Name of the provider", "provider"),
            ExportColumn.Texts("Kind of right accepted", "ipKinds", labels.IpKind),
            ExportColumn.Hundredths("Amount from (yuan)", "minFen"),
            ExportColumn.Hundredths("Amount to (yuan)", "maxFen"),
            ExportColumn.Hundredths("Rate from (percent a year)", "rateBp"),
            ExportColumn.Hundredths("Rate to (percent a year)", "rateMaxBp"),
            ExportColumn.Texts("Districts served", "districts", labels.District),
            ExportColumn.Day("Offered from", "validFrom"),
            ExportColumn.Day("Offered until", "validTo"),
        ];
    }

    public string Name => SourceName;

    public string Caption => "Financing products";

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<QueryField> QueryFields { get; } =
    [
        QueryField.Title("title", "Words of the name", "质押", "名称", "标题"),
        QueryField.Summary("abstract", "Words of the summary", "知识产权", "说明", "摘要"),
        QueryField.Text(ProviderText, "Name of the provider", "银行", "机构"),
        QueryField.Number("number", "Number, or its beginning", "P*", "编号"),
    ];

    public string? AddedKey => "created";

    public IReadOnlyList<CatalogChart> Charts { get; } = [new CatalogChart("kind", "By kind of product"), new CatalogChart("amount", "By band of amounts")];

    public IReadOnlyList<ExportColumn> Columns { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } =
    [
        new SortDefinition("newest", "Newest first", "created", Descending: true),
        new SortDefinition("rate", "Lowest rate first", "rate", Descending: false),
        new SortDefinition("amount", "Largest amount first", "max", Descending: true),
    ];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var products = await _catalog.ValidToday().Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken);
        var providers = await _providers.FindAsync([.. products.Select(p => p.ProviderPartyId).Distinct()], cancellationToken);
        return
        [
            .. products.Where(p => ProductCatalog.Shows(p, providers.GetValueOrDefault(p.ProviderPartyId)))
                .Select(p => ToDocument(p, providers[p.ProviderPartyId])),
        ];
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = _db.Set<Product>().AsNoTracking().Where(p => p.IsPublished);
        if (after is { } last)
        {
            query = query.Where(p => p.Id.CompareTo(last) > 0);
        }

        return await query.OrderBy(p => p.Id).Select(p => p.Id).Take(count).ToListAsync(cancellationToken);
    }

    private SearchDocument ToDocument(Product product, ProviderSummary provider)
    {
        var summary = product.ToSummary();
        var card = new ProductCard(
            summary.Id, summary.Number, summary.Name, ProductNames.Write(summary.Kind), summary.Url, provider.Name, provider.Url,
            [.. summary.IpKinds.Select(ProductNames.Write)], summary.MinFen, summary.MaxFen, summary.MinDays, summary.MaxDays, summary.RateBp,
            summary.RateMaxBp, summary.LtvBp, summary.Fees, summary.Districts, summary.ValidFrom, summary.ValidTo, summary.IsExample);
        var sorts = new Dictionary<string, long> { ["created"] = product.CreatedAt.ToUnixTimeMilliseconds() };
        if (summary.RateBp is { } rate)
        {
            sorts["rate"] = rate;
        }

        if (summary.MaxFen is { } max)
        {
            sorts["max"] = max;
        }

        return new SearchDocument
        {
            Id = product.Id,
            Title = product.Name,
            Names = provider.Name,
            Summary = product.Description ?? "",
            FullText = string.Join('\n', new[] { product.WhoMayApply, product.Documents }.OfType<string>()),
            Texts = new Dictionary<string, string> { [ProviderText] = provider.Name },
            Suggestions = [provider.Name],
            Numbers = [product.Number],
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                ["kind"] = [card.Kind],
                ["ipKind"] = card.IpKinds,
                ["amount"] = AmountBand.Of(summary.MinFen, summary.MaxFen),
                ["district"] = _labels.Covered(summary.Districts),
            },
            SortKeys = sorts,
            Card = JsonSerializer.Serialize(card, _cardOptions),
        };
    }
}
