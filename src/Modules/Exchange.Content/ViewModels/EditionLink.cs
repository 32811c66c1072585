namespace Exchange.Content.ViewModels;

internal sealed record EditionLink(int Number, DateTimeOffset PublishedAt);
