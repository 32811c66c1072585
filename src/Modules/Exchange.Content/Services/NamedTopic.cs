namespace Exchange.Content.Services;

internal sealed record NamedTopic(string Code, string Chinese, string English);
