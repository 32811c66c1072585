namespace Exchange.Content.Feeds;

/// <summary>One page of a feed. Addresses are absolute.</summary>
/// <param name="Id">The same for ever, and the same for all pages.</param>
/// <param name="Author">Who runs the site.</param>
/// <param name="HomeUrl">The list for people.</param>
/// <param name="UpdatedAt">When the newest of what is on the page was changed.</param>
internal sealed record Feed(
    Guid Id, string Culture, string Title, string Author, string HomeUrl, string SelfUrl, string FirstUrl, string? PreviousUrl, string? NextUrl,
    DateTimeOffset UpdatedAt, IReadOnlyList<FeedEntry> Entries);
