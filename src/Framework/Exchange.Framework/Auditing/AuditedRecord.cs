namespace Exchange.Framework.Auditing;

/// <summary>A record that still exists, as the trail names it.</summary>
/// <param name="Title">Number or title; an English msgid where it takes <paramref name="Arguments"/>.</param>
/// <param name="Arguments">JSON array of strings for the places of the title; null where the title is said as it stands.</param>
/// <param name="Address">Its page; null where it has none of its own.</param>
public sealed record AuditedRecord(string Title, string? Arguments, string? Address);
