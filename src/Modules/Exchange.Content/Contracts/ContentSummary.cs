namespace Exchange.Content.Contracts;

/// <summary>A published item in a list.</summary>
public sealed record ContentSummary(
    Guid Id, string ContentItemId, string Type, string Culture, string Title, string? Summary, string Url, DateTimeOffset PublishedAt, bool IsPinned)
{
    /// <summary>Its own day and how it stands; null for kinds that have neither.</summary>
    public ContentMark? Mark { get; init; }
}
