namespace Exchange.Products.Contracts;

/// <param name="Kind"><see cref="Interest"/>, or the kind of the fee that is subsidised.</param>
/// <param name="ValueBp">Basis points, 0 to 10 000: the share, the points, or the capped yearly rate.</param>
/// <param name="CapFen">Most that is paid, 0 to 999 999 999 999; null without a cap.</param>
public sealed record CostSubsidy(string Kind, SubsidyMode Mode, int ValueBp, long? CapFen)
{
    public const string Interest = "interest";
}
