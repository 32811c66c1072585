namespace Exchange.Needs.Domain;

/// <summary>A question back or what was said to it; never changed afterwards.</summary>
internal sealed class AnswerMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid AnswerId { get; init; }

    public required AnswerSide Side { get; init; }

    /// <summary>User who wrote it, shown to the own side only.</summary>
    public required string AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}
