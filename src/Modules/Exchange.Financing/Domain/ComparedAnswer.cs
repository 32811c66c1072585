using Exchange.Products.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>
/// An interested answer with its all-in cost (rules ECO-01 to ECO-04): drawn at once, repaid at the end, no subsidy; the amount is the
/// smaller one of need and limit, the term the lender's. Costs that were not stated are named and counted as nothing.
/// </summary>
/// <param name="IsPartial">The lender states no rate: it is the cost of a guarantee or insurance alone, which comes on top of a loan.</param>
/// <param name="NotStated">Kinds of cost, see <see cref="CostFee"/>.</param>
internal sealed record ComparedAnswer(
    DossierRequest Request, LenderAnswer Answer, long PrincipalFen, int Days, CostResult Cost, bool IsPartial, IReadOnlyList<string> NotStated)
{
    private const int MonthsOfYear = 12;
    private const int DaysOfYear = 365;

    public static ComparedAnswer Of(DossierRequest request, LenderAnswer answer, long needFen)
    {
        var principal = Math.Min(needFen, answer.LimitFen!.Value);
        var days = (int)Math.Round(answer.TermMonths!.Value * (decimal)DaysOfYear / MonthsOfYear, MidpointRounding.AwayFromZero);
        (string Kind, int? RateBp, long? AmountFen)[] fees =
        [
            (CostFee.Guarantee, answer.GuaranteeBp, null), (CostFee.Premium, answer.PremiumBp, null), (CostFee.Appraisal, null, answer.AppraisalFen),
            (CostFee.Other, null, answer.OtherFen),
        ];
        var stated = fees.Where(f => f.RateBp is not null || f.AmountFen is not null).ToList();
        var cost = AllInCost.Compute(new CostRequest(
            new LoanTerms(principal, answer.RateBp ?? 0, days), [.. stated.Select(f => new CostFee(f.Kind, f.RateBp, f.AmountFen))], []));
        return new ComparedAnswer(request, answer, principal, days, cost, answer.RateBp is null, [.. fees.Except(stated).Select(f => f.Kind)]);
    }

    /// <summary>By the yearly all-in cost, whole costs before those of a guarantee or insurance alone, ties by the time of the answer.</summary>
    public static IReadOnlyList<ComparedAnswer> Order(IEnumerable<ComparedAnswer> answers) =>
        [.. answers.OrderBy(a => a.IsPartial).ThenBy(a => a.Cost.AnnualRateBp).ThenBy(a => a.Answer.At).ThenBy(a => a.Answer.Id)];
}
