namespace Exchange.Content.ViewModels;

/// <param name="Html">Safe HTML made from Markdown.</param>
public sealed record HousePageModel(
    string Slug, string Culture, string Title, string? Summary, string Html, int Edition, DateTimeOffset PublishedAt,
    int CurrentEdition, IReadOnlyList<EditionLink> Editions)
{
    public bool IsCurrent => Edition == CurrentEdition;
}
