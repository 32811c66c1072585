using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Media.Contracts;

namespace Exchange.Inquiries.Services;

/// <param name="Author">Name of the person, for the own side only.</param>
/// <param name="Text">Masked where the reader may not see contact details yet.</param>
internal sealed record ThreadMessage(
    Guid Id, InquirySide Side, bool IsOwn, MessageKind Kind, string? Author, string Text, bool HidesContacts, CloseReason? Reason,
    DateTimeOffset At, IReadOnlyList<StoredFile> Files);
