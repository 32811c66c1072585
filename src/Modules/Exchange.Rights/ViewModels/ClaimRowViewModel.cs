namespace Exchange.Rights.ViewModels;

/// <param name="AgeDays">Full days since it was submitted.</param>
public sealed record ClaimRowViewModel(
    Guid Id, string Number, string Title, string Party, string Evidence, string State, bool IsDispute, DateTimeOffset SubmittedAt, int AgeDays);
