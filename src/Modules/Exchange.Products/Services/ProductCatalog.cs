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
        var offering = (await _providers.ListOfferingAsync(null, cancellationToken)).Select(p => p.PartyId).ToList();
        var query = ValidToday().Where(p => offering.Contains(p.ProviderPartyId));
        if (kind is { } only)
        {
            query = query.Where(p => p.Kind == only);
        }

        var products = await query.OrderBy(p => p.Id).Take(MaxListed).ToListAsync(cancellationToken);
        return [.. products.Select(p => p.ToSummary())];
    }

    /// <summary>Published and valid today, with the fees; whether the provider offers is another matter.</summary>
    public IQueryable<Product> ValidToday()
    {
        var today = _clock.Today;
        return _db.Set<Product>().AsNoTracking().Include(p => p.Fees)
            .Where(p => p.IsPublished && p.ValidFrom <= today && (p.ValidTo == null || p.ValidTo >= today));
    }
}
