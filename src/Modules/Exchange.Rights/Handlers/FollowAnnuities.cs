using Exchange.Framework.Events;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;

namespace Exchange.Rights.Handlers;

/// <summary>A claim, a date, an event or a payment moves the next annual fee.</summary>
internal sealed class FollowAnnuities : IIntegrationEventHandler<RightChanged>
{
    private readonly AnnuityDeadlines _deadlines;

    public FollowAnnuities(AnnuityDeadlines deadlines) => _deadlines = deadlines;

    public Task HandleAsync(RightChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _deadlines.FollowAsync(integrationEvent.RightId, cancellationToken);
}
