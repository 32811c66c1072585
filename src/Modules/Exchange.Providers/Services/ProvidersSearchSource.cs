using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.Services;

/// <summary>Makes providers that offer today searchable.</summary>
internal sealed class ProvidersSearchSource : ISearchSource
{
    public const string SourceName = "providers";

    private static readonly JsonSerializerOptions _cardOptions =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AppDbContext _db;
    private readonly ProviderDirectory _directory;
    private readonly ProviderPlaces _places;
    private readonly IProviderOfferings? _offerings;

    public ProvidersSearchSource(
        AppDbContext db, ProviderDirectory directory, ProviderPlaces places, IEnumerable<IProviderOfferings> offerings, ITaxonomy taxonomy,
        IStringLocalizer<ProvidersSearchSource> localizer)
    {
        _db = db;
        _directory = directory;
        _places = places;
        _offerings = offerings.FirstOrDefault();
        Facets =
        [
            new FacetDefinition("kind", "Kind of provider", value => localizer[ProviderTexts.KindOf(value)]),
            new FacetDefinition("pilot", "Pilot", value => localizer[ProviderTexts.PilotOf(value)]),
            new FacetDefinition("product", "Product", value => _offerings?.KindLabel(value) ?? value),
            new FacetDefinition("ipKind", "Kind of right accepted", value => _offerings?.IpKindLabel(value) ?? value),
            new FacetDefinition("amount", "Amount", value => _offerings?.AmountLabel(value) ?? value, Rank: value => _offerings?.AmountRank(value) ?? 0),
            new FacetDefinition("district", "District", places.Label, ByCount: false),
            new FacetDefinition("taxonomy", "V-Ti technology", taxonomy.Label, ByCount: false, Parent: taxonomy.ParentOf),
        ];
        Columns =
        [
            ExportColumn.Text("Number of the provider", "number"),
            ExportColumn.Text("Name of the provider", "name"),
            ExportColumn.Text("Kind of provider", "kind", value => localizer[ProviderTexts.KindOf(value)]),
            ExportColumn.Text("What it does", "summary"),
            ExportColumn.Texts("Districts served", "districts", places.Label),
            ExportColumn.Texts("V-Ti technology", "taxonomy", taxonomy.Label),
        ];
    }

    public string Name => SourceName;

    public string Caption => "Service providers";

    public IReadOnlyList<FacetDefinition> Facets { get; }

    public IReadOnlyList<QueryField> QueryFields { get; } =
    [
        QueryField.Title("title", "Words of the name", "银行", "名称", "标题"),
        QueryField.Summary("abstract", "Words of the summary", "质押", "简介", "摘要"),
        QueryField.Number("number", "Number, or its beginning", "F*", "编号"),
    ];

    public IReadOnlyList<CatalogChart> Charts { get; } = [new CatalogChart("kind", "By kind of provider"), new CatalogChart("district", "By district served")];

    public IReadOnlyList<ExportColumn> Columns { get; }

    public IReadOnlyList<SortDefinition> Sorts { get; } = [new SortDefinition("rank", "Published order", "rank", Descending: false)];

    public async Task<IReadOnlyList<SearchDocument>> LoadAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var facts = (await _directory.LoadAsync(_db.Set<Provider>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.IsPublished), cancellationToken))
            .Where(f => f.NotOfferingReason is null).ToList();
        var offerings = _offerings is null
            ? new Dictionary<Guid, IReadOnlyList<ProviderOffering>>()
            : await _offerings.FindAsync([.. facts.Select(f => f.Provider.Id)], cancellationToken);
        return [.. facts.Select(f => ToDocument(f, offerings.GetValueOrDefault(f.Provider.Id) ?? []))];
    }

    public async Task<IReadOnlyList<Guid>> ListIdsAsync(Guid? after, int count, CancellationToken cancellationToken)
    {
        var query = _db.Set<Provider>().AsNoTracking().Where(p => p.IsPublished);
        if (after is { } last)
        {
            query = query.Where(p => p.Id.CompareTo(last) > 0);
        }

        return await query.OrderBy(p => p.Id).Select(p => p.Id).Take(count).ToListAsync(cancellationToken);
    }

    private SearchDocument ToDocument(ProviderFacts facts, IReadOnlyList<ProviderOffering> offerings)
    {
        var provider = facts.Provider;
        var districts = CodeList.Split(provider.Districts);
        var taxonomy = CodeList.Split(provider.Taxonomy);
        var card = new ProviderCard(
            provider.Number, facts.Party.Name, facts.KindName, provider.Url, provider.SummaryZh, provider.SummaryEn,
            facts.IsAdmitted, provider.IsTechBranch, districts, taxonomy, [.. offerings.Select(o => o.Kind).Distinct()],
            [.. offerings.SelectMany(o => o.IpKinds).Distinct()], facts.Standing?.ToGrade().Responses.Published, facts.Standing?.Answered ?? 0, facts.Standing?.Grade,
            provider.IsDemo);
        return new SearchDocument
        {
            Id = provider.Id,
            Title = card.Name,
            Names = string.Join('\n', facts.Party.Names.Concat(offerings.Select(o => o.Name))),
            Summary = string.Join('\n', new[] { card.Summary, card.SummaryEn }.OfType<string>()),
            FullText = string.Join('\n', new[] { provider.DetailsZh, provider.DetailsEn }.OfType<string>()),
            Numbers = [provider.Number],
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                ["kind"] = [card.Kind],
                ["pilot"] = ProviderTexts.PilotNames(card.IsAdmitted, card.IsTechBranch),
                ["product"] = card.Products,
                ["ipKind"] = card.IpKinds,
                ["amount"] = [.. offerings.SelectMany(o => o.Amounts).Distinct()],
                ["district"] = _places.Covered(districts),

                // A parent is found by its children too.
                ["taxonomy"] = [.. taxonomy.Concat(taxonomy.Select(node => node.Split('-')[0])).Distinct()],
            },
            SortKeys = new Dictionary<string, long> { ["rank"] = DirectoryRank.KeyOf(card.IsAdmitted, card.MedianResponseHours, card.Name) },
            Card = JsonSerializer.Serialize(card, _cardOptions),
        };
    }
}
