namespace Exchange.Content.Feeds;

internal sealed record FeedRow(
    Guid Id, string ContentItemId, string Type, string Culture, string Slug, DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string Title, string? Summary,
    string? Authors, string? Html, string Markdown, string Parts, IReadOnlyList<string> Topics);
