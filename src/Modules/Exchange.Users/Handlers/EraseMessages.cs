using Exchange.Framework.Events;
using Exchange.Notifications.Contracts;
using Exchange.Users.Contracts;

namespace Exchange.Users.Handlers;

/// <summary>The messages of a closed account go with it.</summary>
internal sealed class EraseMessages : IIntegrationEventHandler<AccountClosed>
{
    private readonly IMessageArchive _archive;

    public EraseMessages(IMessageArchive archive) => _archive = archive;

    public Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _archive.EraseAsync(integrationEvent.UserId, cancellationToken);
}
