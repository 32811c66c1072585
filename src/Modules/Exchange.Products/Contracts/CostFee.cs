namespace Exchange.Products.Contracts;

/// <summary>A cost beside the interest: by rate or as an amount, never both (rules ECO-03).</summary>
/// <param name="Kind">
/// <see cref="Guarantee"/> is charged by the year; <see cref="Premium"/>, <see cref="Appraisal"/> and any other short text once.
/// </param>
/// <param name="RateBp">Basis points of the principal, 0 to 10 000.</param>
/// <param name="AmountFen">0 to 999 999 999 999.</param>
public sealed record CostFee(string Kind, int? RateBp, long? AmountFen)
{
    public const string Guarantee = "guarantee";

    public const string Premium = "premium";

    public const string Appraisal = "appraisal";

    public const string Other = "other";
}
