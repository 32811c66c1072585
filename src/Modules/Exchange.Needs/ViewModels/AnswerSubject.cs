namespace Exchange.Needs.ViewModels;

/// <summary>The right or listing that an answer rests on, as it is now.</summary>
/// <param name="Status">In the reader's language; null when it is gone.</param>
internal sealed record AnswerSubject(string Number, string Title, string? Url, string? Status);
