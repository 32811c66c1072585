namespace Exchange.Content.Contracts;

/// <summary>A published item in a list.</summary>
public sealed record ContentSummary(
    Guid Id, string ContentItemId, string Type, string Culture, string Title, string? Summary, string Url, DateTimeOffset PublishedAt, bool IsPinned);
