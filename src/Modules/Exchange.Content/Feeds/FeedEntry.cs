namespace Exchange.Content.Feeds;

/// <param name="Id">The same for ever, whatever becomes of the address.</param>
/// <param name="Url">Absolute.</param>
/// <param name="Html">Safe, with absolute addresses; null where the text is too long for a feed.</param>
/// <param name="Card">Absolute address of the picture for sharing.</param>
internal sealed record FeedEntry(
    Guid Id, string Culture, string Title, string Url, string? Summary, string? Html, string? Author, IReadOnlyList<FeedTag> Tags,
    DateTimeOffset PublishedAt, DateTimeOffset UpdatedAt, string? Card);
