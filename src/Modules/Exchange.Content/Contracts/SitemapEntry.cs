namespace Exchange.Content.Contracts;

/// <param name="Url">Site-relative address, starting with a slash.</param>
/// <param name="ChangedAt">Null when unknown.</param>
public sealed record SitemapEntry(string Url, DateTimeOffset? ChangedAt);
