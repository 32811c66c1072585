namespace Exchange.Content.ViewModels;

public sealed record EditionLink(int Number, DateTimeOffset PublishedAt);
