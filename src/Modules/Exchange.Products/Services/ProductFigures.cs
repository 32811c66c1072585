using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Statistics.Contracts;
using Microsoft.Extensions.Localization;

namespace Exchange.Products.Services;

/// <summary>Products in figures.</summary>
internal sealed class ProductFigures : IFigureSource
{
    private readonly ProductCatalog _catalog;
    private readonly ProductLabels _labels;
    private readonly IStringLocalizer<ProductFigures> S;

    public ProductFigures(ProductCatalog catalog, ProductLabels labels, IStringLocalizer<ProductFigures> localizer)
    {
        _catalog = catalog;
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
            Rule = S["Counted are products that are published, valid today, and of a provider that offers today and may offer this kind."],
            IsPublic = true,
            Count = CountAsync,
        },
    ];

    private async Task<IReadOnlyList<FigureGroup>> CountAsync(CancellationToken cancellationToken)
    {
        var counts = await _catalog.CountOnOfferAsync(cancellationToken);
        return
        [
            .. Enum.GetValues<ProductKind>().Select(kind => new FigureGroup(ProductNames.Write(kind), _labels.Kind(kind), counts[kind].Count())
            {
                Demo = counts[kind].Count(isExample => isExample),
                CatalogUrl = $"/products?kind={ProductNames.Write(kind)}",
            }),
        ];
    }
}
