using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Policies.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Policies.Handlers;

/// <summary>Who wrote a comment is forgotten; what was published with its answer stays, nameless.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _db.Set<PolicyComment>().Where(c => c.UserId == integrationEvent.UserId)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UserId, (string?)null).SetProperty(c => c.ShownName, (string?)null), cancellationToken);
}
