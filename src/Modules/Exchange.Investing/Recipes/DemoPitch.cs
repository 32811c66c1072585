namespace Exchange.Investing.Recipes;

/// <param name="Given">Has the next slot; else it waits for the operator.</param>
internal sealed record DemoPitch(string Owner, string Listing, bool Given);
