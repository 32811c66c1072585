namespace Exchange.Financing.Recipes;

/// <param name="Lender">Name of a demo party with a profile.</param>
internal sealed record DemoRequest(string Lender)
{
    /// <summary>Name of one of its products; null asks for no particular one.</summary>
    public string? Product { get; init; }

    public bool IsOpen { get; init; }

    public DemoAnswer? Answer { get; init; }
}
