using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Providers.Handlers;

/// <summary>A verified organisation may offer; its kind may have become another one.</summary>
internal sealed class PartyVerifiedHandler : IIntegrationEventHandler<PartyVerified>
{
    private readonly AppDbContext _db;
    private readonly IPartyDirectory _parties;
    private readonly Outbox _outbox;

    public PartyVerifiedHandler(AppDbContext db, IPartyDirectory parties, Outbox outbox)
    {
        _db = db;
        _parties = parties;
        _outbox = outbox;
    }

    public async Task HandleAsync(PartyVerified integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (await _db.Set<Provider>().FirstOrDefaultAsync(p => p.Id == integrationEvent.PartyId, cancellationToken) is not { } provider)
        {
            return;
        }

        var party = (await _parties.FindAsync([provider.Id], cancellationToken)).GetValueOrDefault(provider.Id);
        if (party is not null && Provider.MayBe(party))
        {
            provider.Kind = party.OrganisationKind!.Value;
        }
        else
        {
            provider.Withdraw(metadata.OccurredAt);
        }

        _outbox.Add(new ProviderChanged(provider.Id));
    }
}
