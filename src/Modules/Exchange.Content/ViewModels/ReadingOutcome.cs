namespace Exchange.Content.ViewModels;

/// <param name="Page">What stands at the address; null when nothing does.</param>
/// <param name="MovedTo">Where it stands now; null when nowhere.</param>
public sealed record ReadingOutcome(ReadingPage? Page, string? MovedTo);
