using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Providers.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Handlers;

/// <summary>How the person was to be reached is erased; what was asked and answered stays with the provider.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;

    public AccountClosedHandler(AppDbContext db) => _db = db;

    public Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _db.Set<ProviderLead>().Where(l => l.AskerUserId == integrationEvent.UserId && l.Contact != null)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Contact, (string?)null), cancellationToken);
}
