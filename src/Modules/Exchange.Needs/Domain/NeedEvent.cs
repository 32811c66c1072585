namespace Exchange.Needs.Domain;

/// <summary>One line of a need's history: what, who, when and why.</summary>
internal sealed class NeedEvent
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid NeedId { get; init; }

    public required NeedEventKind Kind { get; init; }

    public required DateTimeOffset At { get; init; }

    public required NeedSide Side { get; init; }

    /// <summary>Null for the system.</summary>
    public string? UserId { get; init; }

    public string? Reason { get; init; }
}
