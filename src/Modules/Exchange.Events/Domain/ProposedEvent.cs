namespace Exchange.Events.Domain;

internal sealed record ProposedEvent(string Title, string Text, EventKind Kind, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string? Place, int? Capacity);
