namespace Exchange.Providers.Recipes;

internal sealed record DemoFee(string Item, string Price);
