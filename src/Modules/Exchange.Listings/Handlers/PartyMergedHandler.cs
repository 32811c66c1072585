using Exchange.Framework.Events;
using Exchange.Listings.Services;
using Exchange.Parties.Contracts;

namespace Exchange.Listings.Handlers;

/// <summary>Listings that have followed to another party are checked and indexed again under its name.</summary>
internal sealed class PartyMergedHandler : IIntegrationEventHandler<PartyMerged>
{
    private readonly ListingRecheck _recheck;

    public PartyMergedHandler(ListingRecheck recheck) => _recheck = recheck;

    public Task HandleAsync(PartyMerged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _recheck.OfPartyAsync(integrationEvent.ToPartyId, cancellationToken);
}
