namespace Exchange.Content.Feeds;

internal sealed record FeedTag(string Code, string Name);
