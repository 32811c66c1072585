namespace Exchange.Framework.Events;

/// <summary>
/// Reacts to an event after commit. Runs in a transaction of its own that also records that this handler has seen the
/// event, so a handler that only writes to the database runs exactly once; it is retried when it throws.
/// </summary>
public interface IIntegrationEventHandler<in TEvent>
    where TEvent : IIntegrationEvent
{
    Task HandleAsync(TEvent integrationEvent, EventMetadata metadata, CancellationToken cancellationToken);
}
