using Exchange.Inquiries.Contracts;

namespace Exchange.Inquiries.Domain;

/// <summary>One entry of the correspondence; never changed afterwards.</summary>
internal sealed class InquiryMessage
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid InquiryId { get; init; }

    public required InquirySide Side { get; init; }

    public required MessageKind Kind { get; init; }

    /// <summary>User who wrote it, shown to the own side only.</summary>
    public required string AuthorId { get; init; }

    public required string AuthorName { get; init; }

    /// <summary>As written; contact details are masked when it is shown, not here.</summary>
    public required string Text { get; init; }

    /// <summary>Set for the entry that closed the inquiry.</summary>
    public CloseReason? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    public List<InquiryAttachment> Attachments { get; } = [];
}
