using Exchange.Framework.Events;
using Exchange.Parties.Contracts;
using Exchange.Rights.Services;

namespace Exchange.Rights.Handlers;

/// <summary>Nobody holds a claim for a party for which nobody acts.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly RightClaims _claims;

    public PartyClosedHandler(RightClaims claims) => _claims = claims;

    public Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _claims.EndAllAsync(integrationEvent.PartyId, cancellationToken);
}
