namespace Exchange.Products.Contracts;

/// <summary>
/// What a loan costs altogether (rules ECO-01 to ECO-04): one drawing, repaid at the end. Interest counts actual days over
/// 360 (rules GEN-04); fees by the year and the yearly rate of the whole count days over 365.
/// </summary>
public static class AllInCost
{
    /// <summary>Amounts are below it: 10^12 fen.</summary>
    public const long AmountLimitFen = 1_000_000_000_000;

    public const int MaxDays = 10_950;

    private const int MaxLines = 50;
    private const int MaxKindLength = 60;
    private const decimal Whole = 10_000m;
    private const decimal InterestYear = 360m;
    private const decimal Year = 365m;

    /// <summary>The first thing that is wrong; null when it can be computed.</summary>
    public static CostProblem? Check(CostRequest request) => FindProblems(request).FirstOrDefault();

    /// <summary>Everything that is wrong, in the order of the request; empty when it can be computed.</summary>
    public static IEnumerable<CostProblem> FindProblems(CostRequest request)
    {
        if (request.Loan.PrincipalFen is <= 0 or >= AmountLimitFen)
        {
            yield return new CostProblem(CostError.PrincipalOutOfRange, "loan.principalFen");
        }

        if (request.Loan.RateBp is < 0 or > (int)Whole)
        {
            yield return new CostProblem(CostError.RateOutOfRange, "loan.rateBp");
        }

        if (request.Loan.Days is < 1 or > MaxDays)
        {
            yield return new CostProblem(CostError.DaysOutOfRange, "loan.days");
        }

        if (request.Fees.Count > MaxLines)
        {
            yield return new CostProblem(CostError.TooManyFees, "fees");
        }

        if (request.Subsidies.Count > MaxLines)
        {
            yield return new CostProblem(CostError.TooManySubsidies, "subsidies");
        }

        foreach (var problem in request.Fees.Take(MaxLines).Select(CheckFee).Concat(request.Subsidies.Take(MaxLines).Select((s, i) => CheckSubsidy(request, s, i))))
        {
            if (problem is not null)
            {
                yield return problem;
            }
        }
    }

    /// <exception cref="CostException">A value is outside its range; the exception names which.</exception>
    public static CostResult Compute(CostRequest request)
    {
        if (Check(request) is { } problem)
        {
            throw new CostException(problem);
        }

        var loan = request.Loan;
        var years = loan.Days / Year;
        var interest = InterestAt(loan, loan.RateBp);
        var fees = request.Fees.Select(fee => (fee.Kind, Exact: FeeOf(loan, fee, years))).ToList();
        var interestFen = Round(interest);
        var roundedFees = fees.Select(fee => (fee.Kind, Fen: Round(fee.Exact))).ToList();

        // Interest that is subsidised is interest actually paid; no subsidy exceeds its cost (ECO-02).
        var subsidies = request.Subsidies.Select(subsidy =>
        {
            var (exact, paid) = subsidy.Kind == CostSubsidy.Interest
                ? (interest, interestFen)
                : (fees.Where(f => f.Kind == subsidy.Kind).Sum(f => f.Exact), roundedFees.Where(f => f.Kind == subsidy.Kind).Sum(f => f.Fen));
            var granted = subsidy.Mode switch
            {
                SubsidyMode.Ratio => exact * subsidy.ValueBp / Whole,
                SubsidyMode.Points => InterestAt(loan, subsidy.ValueBp),
                _ => InterestAt(loan, Math.Min(loan.RateBp, subsidy.ValueBp)),
            };
            return (subsidy.Kind, Fen: Math.Min(Math.Min(Round(granted), paid), subsidy.CapFen ?? long.MaxValue));
        }).ToList();

        var subsidyFen = subsidies.Sum(s => s.Fen);
        var total = interestFen + roundedFees.Sum(f => f.Fen) - subsidyFen;
        var annual = Math.Round(total * Whole * Year / (loan.PrincipalFen * (decimal)loan.Days), 2, MidpointRounding.AwayFromZero);
        return new CostResult(interestFen, roundedFees, subsidyFen, total, annual) { Subsidies = subsidies };
    }

    // ECO-01 for one segment.
    private static decimal InterestAt(LoanTerms loan, int rateBp) => loan.PrincipalFen * rateBp / Whole * loan.Days / InterestYear;

    // ECO-03: a guarantee is paid for by the year, a premium and a service once.
    private static decimal FeeOf(LoanTerms loan, CostFee fee, decimal years) => fee.AmountFen is { } amount
        ? amount
        : loan.PrincipalFen * fee.RateBp!.Value / Whole * (fee.Kind == CostFee.Guarantee ? years : 1);

    // GEN-03: half up, once, at the end; nothing here is negative.
    private static long Round(decimal fen) => (long)Math.Round(fen, 0, MidpointRounding.AwayFromZero);

    private static CostProblem? CheckFee(CostFee fee, int index)
    {
        if (string.IsNullOrWhiteSpace(fee.Kind) || fee.Kind.Length > MaxKindLength || fee.Kind == CostSubsidy.Interest)
        {
            return new CostProblem(CostError.FeeKindMissing, FormattableString.Invariant($"fees[{index}].kind"));
        }

        if (fee.RateBp is null == fee.AmountFen is null)
        {
            return new CostProblem(CostError.FeeRateOrAmount, FormattableString.Invariant($"fees[{index}]"));
        }

        if (fee.RateBp is < 0 or > (int)Whole)
        {
            return new CostProblem(CostError.FeeOutOfRange, FormattableString.Invariant($"fees[{index}].rateBp"));
        }

        return fee.AmountFen is < 0 or >= AmountLimitFen
            ? new CostProblem(CostError.FeeOutOfRange, FormattableString.Invariant($"fees[{index}].amountFen"))
            : null;
    }

    private static CostProblem? CheckSubsidy(CostRequest request, CostSubsidy subsidy, int index)
    {
        var isInterest = subsidy.Kind == CostSubsidy.Interest;
        if (!isInterest && request.Fees.All(fee => fee.Kind != subsidy.Kind))
        {
            return new CostProblem(CostError.SubsidyKindUnknown, FormattableString.Invariant($"subsidies[{index}].kind"));
        }

        if (!isInterest && subsidy.Mode != SubsidyMode.Ratio)
        {
            return new CostProblem(CostError.SubsidyModeForInterestOnly, FormattableString.Invariant($"subsidies[{index}].mode"));
        }

        if (subsidy.ValueBp is < 0 or > (int)Whole)
        {
            return new CostProblem(CostError.SubsidyOutOfRange, FormattableString.Invariant($"subsidies[{index}].valueBp"));
        }

        if (subsidy.CapFen is < 0 or >= AmountLimitFen)
        {
            return new CostProblem(CostError.SubsidyOutOfRange, FormattableString.Invariant($"subsidies[{index}].capFen"));
        }

        return request.Subsidies.Take(index).Any(before => before.Kind == subsidy.Kind)
            ? new CostProblem(CostError.SubsidisedTwice, FormattableString.Invariant($"subsidies[{index}]"))
            : null;
    }
}
