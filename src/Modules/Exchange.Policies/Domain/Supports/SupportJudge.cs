using Exchange.Products.Contracts;

namespace Exchange.Policies.Domain.Supports;

/// <summary>Says why a support fits a firm or not, and roughly how much it would be (rules ECO-02).</summary>
internal static class SupportJudge
{
    /// <summary>Of each support the version in force on the day; what fits first.</summary>
    public static IReadOnlyList<SupportFit> Judge(IEnumerable<SupportRule> rules, FirmProfile firm, DateOnly day) =>
        [.. rules.Where(rule => rule.IsInForce(day)).Select(rule => Judge(rule, firm)).OrderBy(fit => fit.Rule.IsExample).ThenByDescending(fit => fit.Fits).ThenByDescending(fit => fit.IsCertain).ThenByDescending(fit => fit.AmountFen ?? 0)];

    public static SupportFit Judge(SupportRule rule, FirmProfile firm)
    {
        var reasons = new List<FitReason>();

        // What other cities gave is shown as if it were ours: as an example it has no place.
        if (rule.Level != PolicyLevel.National && !rule.IsExample)
        {
            reasons.Add(new FitReason(firm.InCity, SupportTexts.InProvince));
        }

        if (rule.Sizes.Count > 0)
        {
            reasons.Add(new FitReason(firm.Size is { } size ? rule.Sizes.Contains(size) : null, SupportTexts.Size));
        }

        if (rule.Categories.Count > 0)
        {
            reasons.Add(new FitReason(firm.Categories?.Intersect(rule.Categories).Any(), SupportTexts.Category));
        }

        Ask(rule.NeedsValidIp, firm.HasValidIp, SupportTexts.ValidIp);
        Ask(rule.NeedsLowIncome, firm.HasLowIncome, SupportTexts.LowIncome);
        Ask(rule.NeedsOpenLicence, firm.HasOpenLicence, SupportTexts.OpenLicence);
        Ask(rule.NeedsEquity, firm.WantsEquity, SupportTexts.Equity);
        Ask(rule.NeedsTransfer, firm.WantsTransfer, SupportTexts.Transfer);
        Limit(rule.MaxLoanFen, firm.LoanFen, SupportTexts.LoanLimit);
        Limit(rule.MaxRateBp, firm.RateBp, SupportTexts.RateLimit);
        Limit(rule.MaxDays, firm.Days, SupportTexts.TermLimit);
        if (firm.GuaranteeBp is not null)
        {
            Limit(rule.MaxGuaranteeBp, firm.GuaranteeBp, SupportTexts.GuaranteeLimit);
        }

        var fit = new SupportFit(rule, reasons, null);
        return fit.Fits ? fit with { AmountFen = AmountOf(rule, firm) } : fit;

        void Ask(bool needed, bool? answer, string text)
        {
            if (needed)
            {
                reasons.Add(new FitReason(answer, text));
            }
        }

        void Limit(long? limit, long? value, string text)
        {
            if (limit is { } most)
            {
                reasons.Add(new FitReason(value is { } known ? known <= most : null, text));
            }
        }
    }

    private static long? AmountOf(SupportRule rule, FirmProfile firm)
    {
        var fees = rule.Grants.Where(grant => grant.Kind == SupportGrant.PatentFees && firm.PatentFeesFen is not null)
            .Select(grant => Share(firm.PatentFeesFen!.Value, grant));
        if (rule.Grants.Count > 0 && rule.Grants.All(grant => grant.Kind == SupportGrant.PatentFees))
        {
            // A share of fees that nobody has named is not nothing.
            return firm.PatentFeesFen is null ? null : fees.Sum();
        }

        if (firm is not { LoanFen: { } loan, RateBp: { } rate, Days: { } days })
        {
            return null;
        }

        List<CostFee> costs = [];
        if (firm.AppraisalFen is { } appraisal)
        {
            costs.Add(new CostFee(CostFee.Appraisal, null, appraisal));
        }

        if (firm.GuaranteeBp is { } guarantee)
        {
            costs.Add(new CostFee(CostFee.Guarantee, guarantee, null));
        }

        if (firm.PremiumBp is { } premium)
        {
            costs.Add(new CostFee(CostFee.Premium, premium, null));
        }

        var subsidies = rule.Grants.Where(grant => grant.Kind == CostSubsidy.Interest || costs.Exists(cost => cost.Kind == grant.Kind))
            .Select(grant => new CostSubsidy(grant.Kind, grant.Mode, grant.ValueBp, grant.CapFen)).ToList();
        var request = new CostRequest(new LoanTerms(loan, rate, days), costs, subsidies);
        var known = AllInCost.Check(request) is null ? AllInCost.Compute(request).SubsidyFen : (long?)null;
        var total = known + rule.Grants.Where(grant => grant.Kind == SupportGrant.Loan).Sum(grant => Share(loan, grant)) + fees.Sum();
        return rule.Grants.Count == 0 ? null : total;
    }

    // GEN-03: half up, once.
    private static long Share(long amountFen, SupportGrant grant) =>
        Math.Min((long)Math.Round(amountFen * (decimal)grant.ValueBp / 10_000m, 0, MidpointRounding.AwayFromZero), grant.CapFen ?? long.MaxValue);
}
