namespace Exchange.Providers.Recipes;

internal sealed record DemoCase(string Title, string? Text, int DaysAgo);
