namespace Exchange.Content.ViewModels;

internal sealed record MenuTab(string Name, string Url, bool IsCurrent);
