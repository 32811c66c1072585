using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Parties.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Handlers;

/// <summary>A closed account acts for nobody any more.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public async Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var userId = integrationEvent.UserId;
        await _db.Set<ActiveParty>().Where(a => a.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await _db.Set<JoinRequest>().Where(r => r.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        _db.RemoveRange(await _db.Set<PartyMember>().Where(m => m.UserId == userId).ToListAsync(cancellationToken));
        await _db.SaveChangesAsync(cancellationToken);
    }
}
