using Exchange.Framework.Data;
using Exchange.Framework.Time;
using Exchange.Products.Contracts;
using Exchange.Products.Domain;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Services;

internal sealed class ProductCatalog : IProductCatalog
{
    private const int MaxListed = 500;

    private readonly AppDbContext _db;
    private readonly IProviderDirectory _providers;
    private readonly SiteClock _clock;

    public ProductCatalog(AppDbContext db, IProviderDirectory providers, SiteClock clock)
    {
        _db = db;
        _providers = providers;
        _clock = clock;
    }

    public async Task<IReadOnlyDictionary<Guid, ProductSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await _db.Set<Product>().AsNoTracking().Include(p => p.Fees).Where(p => ids.Contains(p.Id)).ToListAsync(cancellationToken))
            .ToDictionary(p => p.Id, p => p.ToSummary());

    public async Task<IReadOnlyList<ProductSummary>> ListOnOfferAsync(ProductKind? kind, CancellationToken cancellationToken)
    {
        var providers = (await _providers.ListOfferingAsync(null, cancellationToken)).ToDictionary(p => p.PartyId);
        var offering = providers.Keys.ToList();
        var query = ValidToday().Where(p => offering.Contains(p.ProviderPartyId));
        if (kind is { } only)
        {
            query = query.Where(p => p.Kind == only);
        }

        var products = await query.OrderBy(p => p.Id).Take(MaxListed).ToListAsync(cancellationToken);
        return [.. products.Where(p => Shows(p, providers[p.ProviderPartyId])).Select(p => p.ToSummary())];
    }

    /// <summary>A published product, on offer or not.</summary>
    public async Task<ProductSummary?> FindPublishedAsync(string number, CancellationToken cancellationToken) =>
        (await _db.Set<Product>().AsNoTracking().Include(p => p.Fees).FirstOrDefaultAsync(p => p.Number == number && p.IsPublished, cancellationToken))?.ToSummary();

    /// <summary>Published products by public number or id, on offer or not; at most so many, by number.</summary>
    public async Task<IReadOnlyList<ProductSummary>> ListPublishedAsync(IReadOnlyCollection<string> names, int most, CancellationToken cancellationToken)
    {
        var ids = names.Select(n => Guid.TryParse(n, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToList();
        var products = await _db.Set<Product>().AsNoTracking().Include(p => p.Fees).Where(p => p.IsPublished && (names.Contains(p.Number) || ids.Contains(p.Id)))
            .OrderBy(p => p.Number).Take(most).ToListAsync(cancellationToken);
        return products.ConvertAll(p => p.ToSummary());
    }

    /// <summary>Of every product on offer its kind and whether it is an example.</summary>
    public async Task<ILookup<ProductKind, bool>> CountOnOfferAsync(CancellationToken cancellationToken)
    {
        var providers = (await _providers.ListOfferingAsync(null, cancellationToken)).ToDictionary(p => p.PartyId);
        var offering = providers.Keys.ToList();
        var products = await ValidToday().Where(p => offering.Contains(p.ProviderPartyId)).Select(p => new { p.Kind, p.ProviderPartyId, p.IsExample })
            .ToListAsync(cancellationToken);
        return products.Where(p => ProductRules.WhyNot(p.Kind, providers[p.ProviderPartyId].Kind, providers[p.ProviderPartyId].Licences) is null)
            .ToLookup(p => p.Kind, p => p.IsExample);
    }

    /// <summary>Whether the provider offers today and may offer this kind with a licence in force: its kind and its licences may have changed since.</summary>
    public static bool Shows(Product product, ProviderSummary? provider) =>
        provider is { IsOffering: true } && ProductRules.WhyNot(product.Kind, provider.Kind, provider.Licences) is null;

    /// <summary>Published and valid today, with the fees; whether the provider offers is another matter.</summary>
    public IQueryable<Product> ValidToday()
    {
        var today = _clock.Today;
        return _db.Set<Product>().AsNoTracking().Include(p => p.Fees)
            .Where(p => p.IsPublished && p.ValidFrom <= today && (p.ValidTo == null || p.ValidTo >= today));
    }
}
