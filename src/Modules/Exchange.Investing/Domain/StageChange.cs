namespace Exchange.Investing.Domain;

internal sealed class StageChange
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid EntryId { get; init; }

    public required DealStage Stage { get; init; }

    public DealOutcome? Outcome { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Who moved it; null once the account is closed.</summary>
    public string? UserId { get; set; }
}
