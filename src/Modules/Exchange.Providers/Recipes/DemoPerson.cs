namespace Exchange.Providers.Recipes;

internal sealed record DemoPerson(string Name, string? Role, string? Contact);
