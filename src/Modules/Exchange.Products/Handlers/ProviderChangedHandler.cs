using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Products.Domain;
using Exchange.Products.Services;
using Exchange.Providers.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Products.Handlers;

/// <summary>A provider that offers no longer takes its products with it, and brings them back.</summary>
internal sealed class ProviderChangedHandler : IIntegrationEventHandler<ProviderChanged>
{
    private readonly AppDbContext _db;
    private readonly ISearchChanges _search;

    public ProviderChangedHandler(AppDbContext db, ISearchChanges search)
    {
        _db = db;
        _search = search;
    }

    public async Task HandleAsync(ProviderChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        foreach (var id in await _db.Set<Product>().AsNoTracking().Where(p => p.ProviderPartyId == integrationEvent.PartyId && p.IsPublished)
            .Select(p => p.Id).ToListAsync(cancellationToken))
        {
            _search.Record(ProductsSearchSource.SourceName, id);
        }
    }
}
