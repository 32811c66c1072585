namespace Exchange.Content.ViewModels;

/// <param name="Kind">English msgid.</param>
internal sealed record RecordRow(
    string Number, string Kind, string Title, string Culture, string? Url, string Publisher, DateTimeOffset PublishedAt, string Sha256, bool IsCorrected, bool IsCorrection,
    string? PublisherNumber);
