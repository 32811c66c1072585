namespace Exchange.Products.Contracts;

/// <param name="Field">Path of the value, such as <c>fees[0].rateBp</c>.</param>
public sealed record CostProblem(CostError Error, string Field)
{
    /// <summary>English msgid that says what is accepted.</summary>
    public string Message => CostTexts.Of(Error);

    public override string ToString() => $"{Field}: {Error}: {Message}";
}
