namespace Exchange.Rights.ViewModels;

/// <summary>A claim of the party that stands and that another party disputes.</summary>
/// <param name="Evidence">By what the claim was accepted.</param>
/// <param name="TakesFile">False where the claim was accepted by a file, which stays with it.</param>
/// <param name="FileUrl">The file that the operator has of this party; null when there is none.</param>
/// <param name="Statement">What the party has said so far.</param>
public sealed record DisputePage(
    Guid RightId, string Number, string Title, string Challenger, DateTimeOffset DisputedAt, string Evidence, bool TakesFile, string? FileUrl, string? FileName, string? Statement);
