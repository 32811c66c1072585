namespace Exchange.Framework.Events;

/// <summary>An event waiting for, or done with, delivery.</summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string EventType { get; init; }

    public required string Payload { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public required DateTimeOffset NextAttemptAt { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? DeliveredAt { get; set; }

    /// <summary>Set when the attempts are used up; the operator may retry.</summary>
    public DateTimeOffset? FailedAt { get; set; }
}
