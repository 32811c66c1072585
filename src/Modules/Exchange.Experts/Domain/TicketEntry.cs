namespace Exchange.Experts.Domain;

/// <summary>A question or an answer.</summary>
internal sealed class TicketEntry
{
    public const int TextLength = 4000;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid TicketId { get; init; }

    public required bool IsAnswer { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}
