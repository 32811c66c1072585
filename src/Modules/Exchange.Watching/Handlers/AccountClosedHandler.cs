using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Users.Contracts;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Watching.Handlers;

/// <summary>What a person looked for and watched is erased with the account.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public async Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var userId = integrationEvent.UserId;
        await _db.Set<SavedSearch>().Where(s => s.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await _db.Set<Watch>().Where(w => w.UserId == userId).ExecuteDeleteAsync(cancellationToken);
    }
}
