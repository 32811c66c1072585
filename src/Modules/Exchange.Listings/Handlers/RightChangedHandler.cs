using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Listings.Services;
using Exchange.Rights.Contracts;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Handlers;

/// <summary>Has the listings that hold a changed right indexed again.</summary>
internal sealed class RightChangedHandler : IIntegrationEventHandler<RightChanged>
{
    private readonly AppDbContext _db;
    private readonly ISearchChanges _search;

    public RightChangedHandler(AppDbContext db, ISearchChanges search)
    {
        _db = db;
        _search = search;
    }

    public async Task HandleAsync(RightChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var ids = await _db.Set<Listing>().AsNoTracking()
            .Where(l => l.State == ListingState.Published && l.Rights.Any(r => r.RightId == integrationEvent.RightId))
            .Select(l => l.Id).ToListAsync(cancellationToken);
        foreach (var id in ids)
        {
            _search.Record(ListingsSearchSource.SourceName, id);
        }
    }
}
