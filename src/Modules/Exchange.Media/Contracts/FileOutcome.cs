namespace Exchange.Media.Contracts;

/// <param name="File">Null when refused.</param>
/// <param name="Error">Null when accepted; else an English msgid that says what is wrong and what to do.</param>
public sealed record FileOutcome(StoredFile? File, string? Error);
