using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Handlers;

/// <summary>Of an expert whose account is closed the number alone is left, where a draw or an answer names it.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public async Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await _db.Set<Expert>().Include(e => e.Interests).FirstOrDefaultAsync(e => e.UserId == integrationEvent.UserId, cancellationToken) is { } expert)
        {
            expert.Forget();
            await _db.SaveChangesAsync(cancellationToken);
        }
    }
}
