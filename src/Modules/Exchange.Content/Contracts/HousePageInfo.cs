namespace Exchange.Content.Contracts;

/// <param name="Edition">From 1; every published change raises it.</param>
/// <param name="Url">Site-relative address of exactly this edition.</param>
public sealed record HousePageInfo(string Slug, string Culture, string Title, int Edition, DateTimeOffset PublishedAt, string Url);
