using Exchange.Needs.Contracts;

namespace Exchange.Needs.ViewModels;

/// <param name="Unread">Entries of its answers that nobody of the firm has opened.</param>
internal sealed record NeedRow(
    string Number, string Title, NeedState State, NeedOutcome? Outcome, int Answers, int Unread, DateOnly Deadline, DateTimeOffset UpdatedAt, bool IsDemo);
