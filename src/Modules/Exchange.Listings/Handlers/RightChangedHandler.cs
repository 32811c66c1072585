using Exchange.Framework.Events;
using Exchange.Listings.Services;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Handlers;

/// <summary>A right changed: its published listings are checked and indexed again, or reviewed again where the owner changed it.</summary>
internal sealed class RightChangedHandler : IIntegrationEventHandler<RightChanged>
{
    private readonly ListingRecheck _recheck;

    public RightChangedHandler(ListingRecheck recheck) => _recheck = recheck;

    public Task HandleAsync(RightChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _recheck.OfRightAsync(integrationEvent.RightId, integrationEvent.NeedsReview, cancellationToken);
}
