using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <summary>A draw that came out for the reader.</summary>
internal sealed record DrawInvitation(Guid EntryId, string Number, string Title, EntryState State, DateOnly? ReplyDueOn);
