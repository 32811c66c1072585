namespace Exchange.Products.Contracts;

/// <param name="Fees">At most 50.</param>
/// <param name="Subsidies">At most one a kind: the same cost is never subsidised twice (rules ECO-02).</param>
public sealed record CostRequest(LoanTerms Loan, IReadOnlyList<CostFee> Fees, IReadOnlyList<CostSubsidy> Subsidies);
