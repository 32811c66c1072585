namespace Exchange.Content.Contracts;

/// <summary>An item without its text.</summary>
/// <param name="Id">Key in our database.</param>
/// <param name="ContentItemId">The id under which others know it: recipes, imports, the API.</param>
/// <param name="LocalizationSet">Shared by the translations of one text.</param>
/// <param name="Url">Site-relative public address; null for types without one.</param>
/// <param name="PublishedAt">When it first became public; null as long as it never was.</param>
/// <param name="PublishedVersion">The version that readers see; null when they see none.</param>
public sealed record ContentItemInfo(
    Guid Id, string ContentItemId, string Type, string Culture, string LocalizationSet, string Slug, string Title, string? Url,
    DateTimeOffset? PublishedAt, int LatestVersion, int? PublishedVersion)
{
    public bool IsPublished => PublishedVersion is not null;
}
