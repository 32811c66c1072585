using Exchange.Content.Contracts;
using Exchange.Framework.Time;
using Exchange.Products.Contracts;

namespace Exchange.Products.Services;

internal sealed class ProductsSitemap : ISitemapSource
{
    private readonly IProductCatalog _catalog;
    private readonly SiteClock _clock;

    public ProductsSitemap(IProductCatalog catalog, SiteClock clock)
    {
        _catalog = catalog;
        _clock = clock;
    }

    public async Task<IReadOnlyList<SitemapEntry>> GetAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await _catalog.ListOnOfferAsync(null, cancellationToken)).Take(limit).Select(p => new SitemapEntry(p.Url, _clock.Now))];
}
