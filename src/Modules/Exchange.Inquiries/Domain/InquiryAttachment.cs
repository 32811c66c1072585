namespace Exchange.Inquiries.Domain;

internal sealed class InquiryAttachment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid MessageId { get; init; }

    /// <summary>Id in the file store.</summary>
    public required Guid FileId { get; init; }
}
