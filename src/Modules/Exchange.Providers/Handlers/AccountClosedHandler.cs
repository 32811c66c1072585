using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Handlers;

/// <summary>
/// Questions that nobody has answered are taken back. Of the others how the person was to be reached is erased; what was asked and
/// answered stays with the provider, nameless, and so does a complaint.
/// </summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;
    private readonly IResponseTimes _responses;

    public AccountClosedHandler(AppDbContext db, IResponseTimes responses)
    {
        _db = db;
        _responses = responses;
    }

    public async Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var mine = _db.Set<ProviderLead>().Where(l => l.AskerUserId == integrationEvent.UserId);
        foreach (var lead in await mine.Where(l => l.AnsweredAt == null).ToListAsync(cancellationToken))
        {
            await _responses.ForgetAsync(lead.ProviderId, lead.Id, cancellationToken);
            _db.Remove(lead);
        }

        await mine.Where(l => l.Contact != null).ExecuteUpdateAsync(set => set.SetProperty(l => l.Contact, (string?)null), cancellationToken);
    }
}
