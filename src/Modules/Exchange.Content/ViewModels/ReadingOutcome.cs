namespace Exchange.Content.ViewModels;

/// <param name="Page">What stands at the address; null when nothing does.</param>
/// <param name="MovedTo">Where the reader is led; null when nowhere.</param>
/// <param name="IsWithdrawn">Something public stood here, and was taken away.</param>
/// <param name="IsTranslation">Led to the reader's own language, and not because it moved for everybody.</param>
internal sealed record ReadingOutcome(ReadingPage? Page, string? MovedTo, bool IsTranslation = false, bool IsWithdrawn = false);
