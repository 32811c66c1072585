namespace Exchange.Framework.Events;

/// <param name="EventId">The same at every retry: the idempotency key of what the handler does outside the database.</param>
/// <param name="OccurredAt">When the command that raised the event was saved.</param>
public sealed record EventMetadata(Guid EventId, DateTimeOffset OccurredAt);
