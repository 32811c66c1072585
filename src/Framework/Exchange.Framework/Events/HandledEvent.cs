namespace Exchange.Framework.Events;

/// <summary>Records that one handler has seen one event.</summary>
internal sealed class HandledEvent
{
    public required Guid EventId { get; init; }

    public required string Handler { get; init; }
}
