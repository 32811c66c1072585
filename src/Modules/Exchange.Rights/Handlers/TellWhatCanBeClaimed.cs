using Exchange.Framework.Events;
using Exchange.Parties.Contracts;
using Exchange.Rights.Services;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Handlers;

/// <summary>After verification the party learns which rights bear its name.</summary>
internal sealed class TellWhatCanBeClaimed : IIntegrationEventHandler<PartyVerified>
{
    private readonly RightClaims _claims;
    private readonly IPartyDirectory _parties;
    private readonly ClaimNotices _notices;

    public TellWhatCanBeClaimed(RightClaims claims, IPartyDirectory parties, ClaimNotices notices)
    {
        _claims = claims;
        _parties = parties;
        _notices = notices;
    }

    public async Task HandleAsync(PartyVerified integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var party = (await _parties.FindAsync([integrationEvent.PartyId], cancellationToken)).GetValueOrDefault(integrationEvent.PartyId);
        if (party is not { MayOwnListings: true })
        {
            return;
        }

        var count = await _claims.Candidates(party).CountAsync(cancellationToken);
        if (count > 0)
        {
            await _notices.ClaimableAsync(party.Id, count, cancellationToken);
        }
    }
}
