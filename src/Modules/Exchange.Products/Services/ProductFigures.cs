using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Providers.Contracts;
using Exchange.Statistics.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Products.Services;

/// <summary>Products in figures.</summary>
internal sealed class ProductFigures : IFigureSource
{
    private readonly ProductCatalog _catalog;
    private readonly IProviderDirectory _providers;
    private readonly ProductLabels _labels;
    private readonly IStringLocalizer<ProductFigures> S;

    public ProductFigures(ProductCatalog catalog, IProviderDirectory providers, ProductLabels labels, IStringLocalizer<ProductFigures> localizer)
    {
        _catalog = catalog;
        _providers = providers;
        _labels = labels;
        S = localizer;
    }

    public string Position => "2";

    public string Caption => S["Financing products"];

    public IReadOnlyList<Figure> Figures =>
    [
        new Figure
        {
            Code = "products.kind",
            Title = S["Products on offer, by kind"],
            Rule = S["Counted are products that are published, valid today, and of a provider that offers today."],
            IsPublic = true,
            Count = CountAsync,
        },
    ];

    private async Task<IReadOnlyList<FigureGroup>> CountAsync(CancellationToken cancellationToken)
    {
        var offering = (await _providers.ListOfferingAsync(null, cancellationToken)).Select(p => p.PartyId).ToList();
        var counts = await _catalog.ValidToday().Where(p => offering.Contains(p.ProviderPartyId)).GroupBy(p => p.Kind)
            .Select(g => new { g.Key, Count = g.Count(), Demo = g.Count(p => p.IsExample) }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. Enum.GetValues<ProductKind>().Select(kind => new FigureGroup(ProductNames.Write(kind), _labels.Kind(kind), counts.GetValueOrDefault(kind)?.Count ?? 0)
            {
                Demo = counts.GetValueOrDefault(kind)?.Demo ?? 0,
                CatalogUrl = $"/products?kind={ProductNames.Write(kind)}",
            }),
        ];
    }
}
