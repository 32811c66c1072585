using Exchange.Experts.Domain;

namespace Exchange.Experts.ViewModels;

/// <param name="Name">For the operator alone; null on the public page.</param>
/// <param name="Lot">SHA-256 of seed and number; null before the draw.</param>
internal sealed record DrawEntryRow(
    Guid Id, string Number, int? Rank, EntryState State, string? Lot, DateOnly? ReplyDueOn, string? Name, string? Reason, bool IsOverdue);
