namespace Exchange.Content.Contracts;

/// <param name="Url">Site-relative address, starting with a slash.</param>
/// <param name="ChangedAt">Null when unknown.</param>
public sealed record SitemapEntry(string Url, DateTimeOffset? ChangedAt)
{
    /// <summary>Site-relative addresses of the same text by language, itself among them; empty when it stands in one language only.</summary>
    public IReadOnlyDictionary<string, string> Languages { get; init; } = new Dictionary<string, string>();
}
