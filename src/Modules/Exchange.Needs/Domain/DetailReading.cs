namespace Exchange.Needs.Domain;

/// <summary>Somebody has read the details of a need; the firm sees who and when.</summary>
internal sealed class DetailReading
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid NeedId { get; init; }

    /// <summary>Null for the operator, who reviews.</summary>
    public Guid? ReaderPartyId { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset At { get; init; }
}
