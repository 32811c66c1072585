using Exchange.Dates.Contracts;

namespace Exchange.Dates.ViewModels;

/// <param name="DaysLeft">Negative once the day has passed.</param>
/// <param name="Owner">Name of the party; null for the operator's own and on one's own desk.</param>
internal sealed record DeadlineRow(
    Guid Id, string Caption, string Basis, string Url, DateOnly NominalOn, DateOnly DueOn, bool MayMove, DeadlineState State, int DaysLeft, string? Owner);
