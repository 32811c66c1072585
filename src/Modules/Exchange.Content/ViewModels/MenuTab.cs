namespace Exchange.Content.ViewModels;

public sealed record MenuTab(string Name, string Url, bool IsCurrent);
