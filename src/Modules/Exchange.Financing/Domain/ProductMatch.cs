using Exchange.Products.Contracts;

namespace Exchange.Financing.Domain;

/// <summary>
/// Why a product fits a dossier or does not. Ordered by a published rule: fewest criteria that do not fit, then fewest that have
/// to be asked, then the directory's order. No product is hidden, none is recommended (patent law art. 79).
/// </summary>
internal sealed record ProductMatch(ProductSummary Product, IReadOnlyList<MatchCriterion> Criteria)
{
    private const string WholeCity = "510400";
    private const int Whole = 10_000;

    private static readonly HashSet<ProductKind> _financing =
        [ProductKind.Loan, ProductKind.LoanGuarantee, ProductKind.IpGuarantee, ProductKind.PledgeSurety, ProductKind.EquityLoan];

    public int Unfit => Criteria.Count(c => c.Verdict == MatchVerdict.Unfit);

    public int Unknown => Criteria.Count(c => c.Verdict is MatchVerdict.Unknown or MatchVerdict.OwnCheck);

    /// <param name="need">Complete.</param>
    public static ProductMatch Of(ProductSummary product, DossierNeed need, IReadOnlyList<MatchRight> rights, DateOnly today)
    {
        var amount = need.AmountFen!.Value;
        var end = today.AddMonths(need.TermMonths!.Value);
        return new ProductMatch(
            product,
            [
                OfKind(product.Kind, need.Wishes), OfRights(product, rights), OfState(rights, end), OfAmount(product, amount),
                .. OfTerm(product, end.DayNumber - today.DayNumber), OfDistrict(product, need), OfApplicants(product), .. OfValue(product, amount),
            ]);
    }

    /// <param name="rank">Place of a provider in the directory's order.</param>
    public static IReadOnlyList<ProductMatch> Order(IEnumerable<ProductMatch> matches, Func<Guid, int> rank) =>
        [.. matches.OrderBy(m => m.Unfit).ThenBy(m => m.Unknown).ThenBy(m => rank(m.Product.ProviderPartyId)).ThenBy(m => m.Product.Number, StringComparer.Ordinal)];

    private static MatchCriterion OfKind(ProductKind kind, IReadOnlyList<ProductKind> wishes) => (wishes.Count, wishes.Contains(kind), _financing.Contains(kind)) switch
    {
        ( > 0, true, _) => Fits(MatchTexts.Kind, MatchTexts.KindWished),
        ( > 0, false, true) => Unfits(MatchTexts.Kind, MatchTexts.KindNotWished),
        (0, _, true) => Fits(MatchTexts.Kind, MatchTexts.KindFinances),
        _ => Unfits(MatchTexts.Kind, MatchTexts.KindDoesNotFinance),
    };

    private static MatchCriterion OfRights(ProductSummary product, IReadOnlyList<MatchRight> rights)
    {
        if (product.IpKinds.Count == 0)
        {
            return Fits(MatchTexts.Rights, MatchTexts.RightsNotAsked);
        }

        var taken = rights.Count(r => product.IpKinds.Contains(r.Kind));
        return taken == 0
            ? Unfits(MatchTexts.Rights, MatchTexts.RightsRefused)
            : Fits(MatchTexts.Rights, MatchTexts.RightsTaken, new MatchValue(Number: taken), new MatchValue(Number: rights.Count));
    }

    private static MatchCriterion OfState(IReadOnlyList<MatchRight> rights, DateOnly end)
    {
        if (rights.Any(r => r.Status == Rights.Contracts.BaseStatus.Inactive))
        {
            return Unfits(MatchTexts.State, MatchTexts.StateEnded);
        }

        if (rights.Any(r => r.TermEnd < end))
        {
            return Unfits(MatchTexts.State, MatchTexts.StateTooShort);
        }

        if (rights.Any(r => r.IsPledged))
        {
            return new MatchCriterion(MatchTexts.State, MatchVerdict.Unknown, MatchTexts.StatePledged);
        }

        return rights.All(r => r.Status == Rights.Contracts.BaseStatus.Active && r.TermEnd is not null)
            ? Fits(MatchTexts.State, MatchTexts.StateGood)
            : new MatchCriterion(MatchTexts.State, MatchVerdict.Unknown, MatchTexts.StateUnknown);
    }

    private static MatchCriterion OfAmount(ProductSummary product, long amount) => product switch
    {
        { MinFen: null, MaxFen: null } => new MatchCriterion(MatchTexts.Amount, MatchVerdict.Unknown, MatchTexts.AmountOpen),
        { MinFen: { } min } when amount < min => Unfits(MatchTexts.Amount, MatchTexts.AmountBelow, new MatchValue(Fen: min)),
        { MaxFen: { } max } when amount > max => Unfits(MatchTexts.Amount, MatchTexts.AmountAbove, new MatchValue(Fen: max)),
        _ => Fits(MatchTexts.Amount, MatchTexts.AmountFits),
    };

    /// <summary>Nothing to say of what brings no money: the days of a valuation are those that it takes, not the term of a loan.</summary>
    private static IEnumerable<MatchCriterion> OfTerm(ProductSummary product, int days) =>
        product.Kind is ProductKind.Appraisal or ProductKind.AgencyService ? [] : [OfTermOfMoney(product, days)];

    private static MatchCriterion OfTermOfMoney(ProductSummary product, int days) => product switch
    {
        { MinDays: null, MaxDays: null } => new MatchCriterion(MatchTexts.Term, MatchVerdict.Unknown, MatchTexts.TermOpen),
        { MinDays: { } min } when days < min => Unfits(MatchTexts.Term, MatchTexts.TermBelow, new MatchValue(Number: min)),

        // A year is a year: twelve months across a 29 February have a day more than 365.
        { MaxDays: { } max } when days > max + (days / 365) => Unfits(MatchTexts.Term, MatchTexts.TermAbove, new MatchValue(Number: max)),
        _ => Fits(MatchTexts.Term, MatchTexts.TermFits),
    };

    private static MatchCriterion OfDistrict(ProductSummary product, DossierNeed need) =>
        product.Districts.Contains(WholeCity) || (need.District is { } district && product.Districts.Contains(district))
        || (need.Zone is { } zone && product.Districts.Contains(zone))
            ? Fits(MatchTexts.District, MatchTexts.DistrictFits)
            : Unfits(MatchTexts.District, MatchTexts.DistrictElsewhere);

    private static MatchCriterion OfApplicants(ProductSummary product) => product.WhoMayApply is { } condition
        ? new MatchCriterion(MatchTexts.Applicants, MatchVerdict.OwnCheck, MatchTexts.ApplicantsStated, new MatchValue(Text: condition))
        : Fits(MatchTexts.Applicants, MatchTexts.ApplicantsOpen);

    /// <summary>Nothing to say of what brings no money and asks for no value: an appraisal, an agency.</summary>
    private static IEnumerable<MatchCriterion> OfValue(ProductSummary product, long amount)
    {
        if (product.LtvBp is not { } share)
        {
            return _financing.Contains(product.Kind) ? [new MatchCriterion(MatchTexts.Value, MatchVerdict.Unknown, MatchTexts.ValueNotAsked)] : [];
        }

        var needed = (long)Math.Ceiling(amount * (decimal)Whole / share);
        return
        [
            new MatchCriterion(
                MatchTexts.Value, MatchVerdict.Unknown, MatchTexts.ValueNeeded, new MatchValue(Fen: needed),
                new MatchValue(Text: (share / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))),
        ];
    }

    private static MatchCriterion Fits(string name, string words, params MatchValue[] values) => new(name, MatchVerdict.Fits, words, values);

    private static MatchCriterion Unfits(string name, string words, params MatchValue[] values) => new(name, MatchVerdict.Unfit, words, values);
}
