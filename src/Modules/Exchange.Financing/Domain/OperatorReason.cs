namespace Exchange.Financing.Domain;

/// <summary>An operator's stated reason to read a whole dossier; it opens the dossier for an hour.</summary>
internal sealed class OperatorReason
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid DossierId { get; init; }

    public required string UserId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
