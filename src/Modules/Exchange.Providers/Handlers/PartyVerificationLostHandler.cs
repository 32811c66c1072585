using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Handlers;

/// <summary>Who is to be verified anew offers nothing until then: the index and those who wait for an answer learn of it at once.</summary>
internal sealed class PartyVerificationLostHandler : IIntegrationEventHandler<PartyVerificationLost>
{
    private readonly AppDbContext _db;
    private readonly Outbox _outbox;

    public PartyVerificationLostHandler(AppDbContext db, Outbox outbox)
    {
        _db = db;
        _outbox = outbox;
    }

    public async Task HandleAsync(PartyVerificationLost integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await _db.Set<Provider>().AnyAsync(p => p.Id == integrationEvent.PartyId, cancellationToken))
        {
            _outbox.Add(new ProviderChanged(integrationEvent.PartyId));
        }
    }
}
