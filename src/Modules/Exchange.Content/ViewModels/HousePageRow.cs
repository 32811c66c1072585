namespace Exchange.Content.ViewModels;

public sealed record HousePageRow(Guid Id, string Slug, string Culture, string Title, int Edition, DateTimeOffset PublishedAt);
