using Exchange.Products.Contracts;

namespace Exchange.Policies.Domain.Supports;

/// <summary>What a support gives.</summary>
/// <param name="Kind"><see cref="CostSubsidy.Interest"/>, a kind of <see cref="CostFee"/>, <see cref="Loan"/> or <see cref="PatentFees"/>.</param>
/// <param name="ValueBp">The share, or for interest the points or the capped rate.</param>
internal sealed record SupportGrant(string Kind, SubsidyMode Mode, int ValueBp, long? CapFen = null)
{
    public const string Loan = "loan";

    public const string PatentFees = "patentFees";
}
