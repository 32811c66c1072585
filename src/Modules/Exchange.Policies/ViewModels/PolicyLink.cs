namespace Exchange.Policies.ViewModels;

internal sealed record PolicyLink(string Title, string? Url, string Culture = "zh-CN");
