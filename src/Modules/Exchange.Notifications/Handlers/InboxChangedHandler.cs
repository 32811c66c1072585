using Exchange.Framework.Events;
using Exchange.Framework.Live;
using Exchange.Notifications.Contracts;
using Exchange.Notifications.Services;

namespace Exchange.Notifications.Handlers;

/// <summary>Raises the inbox's stamp after commit: earlier, a node could cache the old number under the new stamp.</summary>
internal sealed class InboxChangedHandler : IIntegrationEventHandler<InboxChanged>
{
    private readonly StampStore _stamps;

    public InboxChangedHandler(StampStore stamps) => _stamps = stamps;

    public Task HandleAsync(InboxChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _stamps.RaiseAsync(Inbox.Topic(integrationEvent.UserId), cancellationToken);
}
