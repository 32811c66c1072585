namespace Exchange.Content.ViewModels;

/// <param name="Note">How it came about: a msgid, and a number after a bar where it has one; null for plain editing.</param>
internal sealed record VersionRow(int Number, string Title, string SavedBy, DateTimeOffset SavedAt, DateTimeOffset? PublishedAt, string? Note, bool IsPublic, bool IsDraft);
