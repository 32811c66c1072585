using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Investing.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Handlers;

/// <summary>Who did it is forgotten; what was done stays with the party.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public async Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var userId = integrationEvent.UserId;
        await _db.Set<StageChange>().Where(c => c.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(c => c.UserId, (string?)null), cancellationToken);
        await _db.Set<RoadshowSeat>().Where(s => s.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(s => s.UserId, (string?)null), cancellationToken);
    }
}
