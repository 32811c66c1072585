using Exchange.Products.Contracts;

namespace Exchange.Products.Domain;

/// <summary>Finds terms that contradict each other or cannot be meant.</summary>
internal static class TermsCheck
{
    public const int MaxFees = 10;

    private const int Whole = 10_000;

    public static IReadOnlyList<TermsProblem> Find(ProductTerms terms)
    {
        var problems = new List<TermsProblem>();
        CheckAmounts(terms, problems);
        if (terms.MinDays is < 1 or > AllInCost.MaxDays)
        {
            problems.Add(new(ProductTexts.DaysOutOfRange, "MinDays"));
        }

        if (terms.MaxDays is < 1 or > AllInCost.MaxDays)
        {
            problems.Add(new(ProductTexts.DaysOutOfRange, "MaxDays"));
        }

        if (terms.MinDays > terms.MaxDays)
        {
            problems.Add(new(ProductTexts.DaysReversed, "MaxDays"));
        }

        if (terms.RateBp is < 0 or > Whole)
        {
            problems.Add(new(ProductTexts.RateOutOfRange, "RatePercent"));
        }

        if (terms.RateMaxBp is < 0 or > Whole)
        {
            problems.Add(new(ProductTexts.RateOutOfRange, "RateMaxPercent"));
        }

        if (terms.RateMaxBp < terms.RateBp || (terms.RateMaxBp is not null && terms.RateBp is null))
        {
            problems.Add(new(ProductTexts.RatesReversed, "RateMaxPercent"));
        }

        if (terms.LtvBp is < 1 or > Whole)
        {
            problems.Add(new(ProductTexts.LtvOutOfRange, "LtvPercent"));
        }

        if (terms.LtvBp is not null && terms.IpKinds.Count == 0)
        {
            problems.Add(new(ProductTexts.LtvWithoutRights, "LtvPercent"));
        }

        if (terms.ValidTo < terms.ValidFrom)
        {
            problems.Add(new(ProductTexts.ValidityReversed, "ValidTo"));
        }

        if (terms.Kind == ProductKind.Loan && terms.RateBp is null)
        {
            problems.Add(new(ProductTexts.LoanWithoutRate, "RatePercent"));
        }

        if (terms.Districts.Count == 0)
        {
            problems.Add(new(ProductTexts.NoDistrict, "Districts"));
        }

        var rule = ProductRules.TermsOf(terms.Kind);
        if (!rule.Rate && (terms.RateBp is not null || terms.RateMaxBp is not null))
        {
            problems.Add(new(ProductTexts.RateOfNoLoan, "RatePercent"));
        }

        if (!rule.Share && terms.LtvBp is not null)
        {
            problems.Add(new(ProductTexts.LtvOfNoLoan, "LtvPercent"));
        }

        if (rule.Fee && terms.Fees.Count == 0)
        {
            problems.Add(new(ProductTexts.NoFee, "Fees[0].Percent"));
        }

        for (var i = 0; i < terms.Fees.Count; i++)
        {
            var fee = terms.Fees[i];
            if (fee.RateBp is null == fee.AmountFen is null)
            {
                problems.Add(new(ProductTexts.FeeRateOrAmount, FormattableString.Invariant($"Fees[{i}].Percent")));
            }
            else if (fee.RateBp is < 0 or > Whole)
            {
                problems.Add(new(ProductTexts.RateOutOfRange, FormattableString.Invariant($"Fees[{i}].Percent")));
            }
            else if (fee.AmountFen is <= 0 or >= AllInCost.AmountLimitFen)
            {
                problems.Add(new(ProductTexts.AmountOutOfRange, FormattableString.Invariant($"Fees[{i}].Amount")));
            }
        }

        return problems;
    }

    private static void CheckAmounts(ProductTerms terms, List<TermsProblem> problems)
    {
        if (terms.MinFen is <= 0 or >= AllInCost.AmountLimitFen)
        {
            problems.Add(new(ProductTexts.AmountOutOfRange, "Min"));
        }

        if (terms.MaxFen is <= 0 or >= AllInCost.AmountLimitFen)
        {
            problems.Add(new(ProductTexts.AmountOutOfRange, "Max"));
        }

        if (terms.MinFen > terms.MaxFen)
        {
            problems.Add(new(ProductTexts.AmountsReversed, "Max"));
        }
    }
}
