namespace Exchange.Rights.ViewModels;

/// <param name="AgeDays">Full days since it was submitted.</param>
/// <param name="Outcome">In words; null while it waits.</param>
public sealed record ClaimRowViewModel(
    Guid Id, string Number, string Title, string Party, bool IsDispute, DateTimeOffset SubmittedAt, int AgeDays, string? Outcome);
