namespace Exchange.Content.Feeds;

internal enum FeedFormat
{
    Atom,
    Json,
}
