using Exchange.Products.Contracts;

namespace Exchange.Products.Services;

/// <summary>What <c>finance calc</c> reads; docs/finance-calc.md describes it.</summary>
internal sealed record CalcFile
{
    public required CalcLoan Loan { get; init; }

    public IReadOnlyList<CalcFee> Fees { get; init; } = [];

    public IReadOnlyList<CalcSubsidy> Subsidies { get; init; } = [];

    public CostRequest ToRequest() => new(
        new LoanTerms(Loan.PrincipalFen, Loan.RateBp, Loan.Days), [.. Fees.Select(f => new CostFee(f.Kind, f.RateBp, f.AmountFen))],
        [.. Subsidies.Select(s => new CostSubsidy(s.Kind, s.Mode, s.ValueBp, s.CapFen))]);
}
