using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Listings.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Handlers;

/// <summary>Name and address of who reported a listing go; the statement stays, because a decision rests on it.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _db.Set<ListingReport>().Where(r => r.ReporterUserId == integrationEvent.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.ContactName, "").SetProperty(r => r.ContactEmail, ""), cancellationToken);
}
