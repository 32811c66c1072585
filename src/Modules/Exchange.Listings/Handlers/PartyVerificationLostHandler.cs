using Exchange.Framework.Events;
using Exchange.Listings.Services;
using Exchange.Parties.Contracts;

namespace Exchange.Listings.Handlers;

/// <summary>An unverified party offers nothing: its published listings are suspended.</summary>
internal sealed class PartyVerificationLostHandler : IIntegrationEventHandler<PartyVerificationLost>
{
    private readonly ListingRecheck _recheck;

    public PartyVerificationLostHandler(ListingRecheck recheck) => _recheck = recheck;

    public Task HandleAsync(PartyVerificationLost integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _recheck.OfPartyAsync(integrationEvent.PartyId, cancellationToken);
}
