namespace Exchange.Inquiries.Domain;

/// <summary>An operator's stated reason to read a correspondence; it opens the correspondence for an hour.</summary>
internal sealed class InquiryInspection
{
    public static readonly TimeSpan Validity = TimeSpan.FromHours(1);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InquiryId { get; init; }

    public required string UserId { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset At { get; init; }
}
