namespace Exchange.Content.ViewModels;

/// <param name="Name">Null for links without a heading of their own.</param>
internal sealed record MenuGroup(string? Name, IReadOnlyList<(string Name, string Url)> Links);
