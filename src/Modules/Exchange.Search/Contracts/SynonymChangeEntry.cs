namespace Exchange.Search.Contracts;

/// <param name="ChangedBy">User id.</param>
/// <param name="Before">Empty for a new concept.</param>
/// <param name="After">Empty for one that was taken out.</param>
public sealed record SynonymChangeEntry(string Key, DateTimeOffset At, string ChangedBy, IReadOnlyList<string> Before, IReadOnlyList<string> After, string Reason);
