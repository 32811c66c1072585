using Exchange.Dates.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Dates.Handlers;

/// <summary>The secret address of the person's calendar goes.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _db.Set<FeedToken>().Where(t => t.UserId == integrationEvent.UserId).ExecuteDeleteAsync(cancellationToken);
}
