using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Services;

/// <summary>Tells the directory of providers what each has on offer.</summary>
internal sealed class ProviderOfferings : IProviderOfferings
{
    private readonly ProductCatalog _catalog;
    private readonly IProviderDirectory _providers;
    private readonly ProductLabels _labels;

    public ProviderOfferings(ProductCatalog catalog, IProviderDirectory providers, ProductLabels labels)
    {
        _catalog = catalog;
        _providers = providers;
        _labels = labels;
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ProviderOffering>>> FindAsync(
        IReadOnlyCollection<Guid> partyIds, CancellationToken cancellationToken)
    {
        var providers = await _providers.FindAsync(partyIds, cancellationToken);
        var products = await _catalog.ValidToday().Where(p => partyIds.Contains(p.ProviderPartyId)).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        return products
            .Where(p => providers.GetValueOrDefault(p.ProviderPartyId) is { } provider && ProductRules.WhyNot(p.Kind, provider.Kind, provider.Licences) is null)
            .GroupBy(p => p.ProviderPartyId)
            .ToDictionary(group => group.Key, IReadOnlyList<ProviderOffering> (group) => [.. group.Select(p => ToOffering(p.ToSummary()))]);
    }

    public string KindLabel(string name) => _labels.Kind(name);

    public string IpKindLabel(string name) => _labels.IpKind(name);

    public string AmountLabel(string name) => _labels.Band(name);

    public int AmountRank(string name) => AmountBand.Rank(name);

    private ProviderOffering ToOffering(ProductSummary product) => new(
        product.Name, product.Url, ProductNames.Write(product.Kind), [.. product.IpKinds.Select(ProductNames.Write)],
        AmountBand.Of(product.MinFen, product.MaxFen), _labels.Line(product), product.IsExample);
}
