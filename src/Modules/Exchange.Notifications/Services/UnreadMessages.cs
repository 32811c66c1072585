namespace Exchange.Notifications.Services;

/// <summary>What is kept of somebody's unread messages between changes of the inbox.</summary>
/// <param name="Addresses">What the newest of them are about, without the place within a page.</param>
internal sealed record UnreadMessages(int Count, IReadOnlySet<string> Addresses)
{
    /// <summary>Of more than so many the older ones are marked only by opening themselves, or all at once.</summary>
    public const int MostAddresses = 500;

    public static UnreadMessages None { get; } = new(0, new HashSet<string>(StringComparer.Ordinal));

    public static UnreadMessages Of(int count, IEnumerable<string> urls) =>
        new(count, urls.Select(url => url.Split('#')[0]).ToHashSet(StringComparer.Ordinal));
}
