namespace Exchange.Search.Contracts;

/// <summary>Words that found nothing for at least five people.</summary>
public sealed record MissedQueryEntry(string Key, string Text, int Count, DateOnly LastOn);
