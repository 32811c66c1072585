using Exchange.Products.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>
/// An interested answer with its all-in cost (rules ECO-01 to ECO-04): drawn at once, repaid at the end, no subsidy; the amount is the
/// smaller one of need and limit, the term the lender's. Costs that were not stated are named: nobody knows them, and they are not zero.
/// </summary>
/// <param name="Same">On the amount and term that are compared with each other; null for what is no loan.</param>
/// <param name="NotStated">Kinds of cost, see <see cref="CostFee"/>.</param>
internal sealed record ComparedAnswer(
    DossierRequest Request, LenderAnswer Answer, long PrincipalFen, int Days, CostResult Cost, CostResult? Same, IReadOnlyList<string> NotStated)
{
    private const int MonthsOfYear = 12;
    private const int DaysOfYear = 365;

    private static readonly string[] _ofLoans = [CostFee.Guarantee, CostFee.Premium, CostFee.Appraisal, CostFee.Other];

    /// <summary>It states no rate: the cost of a guarantee, an insurance or a valuation alone, which comes on top of a loan.</summary>
    public bool IsPartial => Answer.RateBp is null;

    /// <summary>Whether the cost is a lower bound only.</summary>
    public bool IsAtLeast => NotStated.Count > 0;

    public static ComparedAnswer Of(DossierRequest request, LenderAnswer answer, long needFen, int needMonths, long? sameFen = null)
    {
        var principal = Math.Min(needFen, answer.LimitFen ?? needFen);
        var days = DaysOf(answer.TermMonths ?? needMonths);
        var isLoan = answer.RateBp is not null;
        var stated = FeesOf(answer).Select(f => f.Kind).ToList();
        return new ComparedAnswer(
            request, answer, principal, days, CostOf(answer, principal, days, FeesOf(answer)),
            isLoan ? CostOf(answer, sameFen ?? principal, DaysOf(needMonths), FeesOf(answer)) : null, isLoan ? [.. _ofLoans.Except(stated)] : []);
    }

    /// <summary>All interested answers: loans on the same amount, the smallest of need and limits, and on the term needed.</summary>
    public static IReadOnlyList<ComparedAnswer> Of(IReadOnlyList<DossierRequest> requests, long needFen, int needMonths) =>
        Order(requests.Select(r => Of(r, r.Current!, needFen, needMonths, SameAmount(requests, needFen))));

    public static long SameAmount(IEnumerable<DossierRequest> requests, long needFen) =>
        requests.Select(r => r.Current!).Where(a => a.RateBp is not null).Select(a => Math.Min(needFen, a.LimitFen ?? needFen)).Append(needFen).Min();

    /// <summary>The loan with what secures and values it: what a partner states replaces the lender's estimate of the same cost.</summary>
    public static CostResult Together(ComparedAnswer loan, IReadOnlyList<ComparedAnswer> with)
    {
        var theirs = with.SelectMany(w => FeesOf(w.Answer)).ToList();
        var own = FeesOf(loan.Answer).Where(f => theirs.TrueForAll(t => t.Kind != f.Kind));
        return CostOf(loan.Answer, loan.PrincipalFen, loan.Days, [.. own, .. theirs]);
    }

    /// <summary>What nobody in the package has stated.</summary>
    public static IReadOnlyList<string> NotStatedBy(ComparedAnswer loan, IReadOnlyList<ComparedAnswer> with) =>
        [.. loan.NotStated.Except(with.SelectMany(w => FeesOf(w.Answer)).Select(f => f.Kind))];

    /// <summary>Loans before what is none; whole costs before lower bounds; then the yearly cost on the same amount and term; ties by the time of the answer.</summary>
    public static IReadOnlyList<ComparedAnswer> Order(IEnumerable<ComparedAnswer> answers) =>
        [.. answers.OrderBy(a => a.IsPartial).ThenBy(a => a.IsAtLeast).ThenBy(a => (a.Same ?? a.Cost).AnnualRateBp).ThenBy(a => a.Answer.At).ThenBy(a => a.Answer.Id)];

    public static int DaysOf(int months) => (int)Math.Round(months * (decimal)DaysOfYear / MonthsOfYear, MidpointRounding.AwayFromZero);

    private static IReadOnlyList<CostFee> FeesOf(LenderAnswer answer) =>
    [
        .. new (string Kind, int? RateBp, long? AmountFen)[]
        {
            (CostFee.Guarantee, answer.GuaranteeBp, null), (CostFee.Premium, answer.PremiumBp, null), (CostFee.Appraisal, null, answer.AppraisalFen),
            (CostFee.Other, null, answer.OtherFen),
        }.Where(f => f.RateBp is not null || f.AmountFen is not null).Select(f => new CostFee(f.Kind, f.RateBp, f.AmountFen)),
    ];

    private static CostResult CostOf(LenderAnswer answer, long principalFen, int days, IReadOnlyList<CostFee> fees) =>
        AllInCost.Compute(new CostRequest(new LoanTerms(principalFen, answer.RateBp ?? 0, days), fees, []));
}
