namespace Exchange.Products.Contracts;

/// <summary>Amounts in fen, each rounded half up once (rules GEN-03); the total is the sum of what is shown.</summary>
/// <param name="Fees">In the order asked.</param>
/// <param name="SubsidyFen">All subsidies together, never more than the cost.</param>
/// <param name="TotalFen">Interest and fees less the subsidies.</param>
/// <param name="AnnualRateBp">The total as a yearly rate of the principal in basis points, two decimals (rules ECO-04).</param>
public sealed record CostResult(
    long InterestFen, IReadOnlyList<(string Kind, long Fen)> Fees, long SubsidyFen, long TotalFen, decimal AnnualRateBp)
{
    /// <summary>In the order asked.</summary>
    public IReadOnlyList<(string Kind, long Fen)> Subsidies { get; init; } = [];

    public long FeesFen => Fees.Sum(fee => fee.Fen);
}
