using Exchange.Listings.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What stands against granting a licence on the rights of the package.</summary>
internal static class LicenceChecks
{
    // OPL-07
    private const long OpenFeeLimitFen = 2_000_000_000;
    private const int OpenSalesLimit = 2000;
    private const int OpenProfitLimit = 4000;

    public static void CheckLicence(ListingOffer offer, IReadOnlyList<RightFacts> rights, DateOnly today, List<ListingProblem> problems)
    {
        if (offer.Terms.TermEnd is { } end)
        {
            if (end <= today)
            {
                problems.Add(new("LIC-03", "The licence must end after today.", "Civil Code, art. 865", true, offer.Mode));
            }

            // LIC-03: licence_end ≤ patent_last_effective_day, for each right of the package.
            foreach (var right in rights.Where(r => r.TermEnd < end))
            {
                problems.Add(new("LIC-03", "The licence would last longer than the right, whose last day is {0:yyyy-MM-dd}.", "Civil Code, art. 865",
                    true, offer.Mode, right.Title, [right.TermEnd!.Value]));
            }
        }

        // LIC-07
        foreach (var right in rights.Where(r => r.IsPending))
        {
            problems.Add(new("LIC-07", "The grant is not on record: before publication the rules for know-how apply, after it those for licences by analogy.",
                "Judicial interpretation on technology contracts, art. 29", false, offer.Mode, right.Title));
        }
    }

    public static void CheckOpenLicence(ListingOffer offer, IReadOnlyList<RightFacts> rights, DateOnly today, List<ListingProblem> problems)
    {
        const string Regulation = "Implementing Regulations of the Patent Law, art. 85";
        var terms = offer.Terms;
        if (string.IsNullOrWhiteSpace(terms.AnnouncementNumber) || terms.AnnouncedOn is null)
        {
            problems.Add(new("§5.4", "An open licence needs number and date of CNIPA's announcement.", "Patent Law, art. 50", true, offer.Mode));
        }
        else if (terms.AnnouncedOn > today)
        {
            problems.Add(new("§5.4", "The announcement lies in the future.", "Patent Law, art. 50", true, offer.Mode));
        }

        if (terms.FeeMethod is null || terms.TermEnd is null)
        {
            problems.Add(new("§5.4", "State how the fee is paid and how long the licence lasts.", Regulation, true, offer.Mode));
        }

        if (terms.PriceKind is PriceKind.Negotiable or PriceKind.Range)
        {
            problems.Add(new("§5.4", "The fee of an open licence is a stated standard: a fixed fee or a royalty.", Regulation, true, offer.Mode));
        }

        if (rights.Any(r => r.Kind != IpKind.Patent))
        {
            problems.Add(new("§5.4", "Only patents can be offered by open licence.", "Patent Law, art. 50", true, offer.Mode));
        }

        // TRM-06, art. 85: after grant only.
        foreach (var right in rights.Where(r => r.IsPending && r.Status == BaseStatus.Pending))
        {
            problems.Add(new("TRM-06", "An open licence is possible only after the grant.", Regulation, true, offer.Mode, right.Title));
        }

        // OPL-06
        foreach (var right in rights.Where(r => r.PatentType is PatentType.UtilityModel or PatentType.Design))
        {
            if (!terms.HasEvaluationReport)
            {
                problems.Add(new("OPL-06", "A utility model or design needs the patent evaluation report. Confirm that it was filed.", "Patent Law, art. 50", true, offer.Mode, right.Title));
            }
        }

        // OPL-07
        var high = terms.AmountFen > OpenFeeLimitFen
            || (terms.RoyaltyBase == RoyaltyBase.NetSales && terms.RoyaltyBasisPoints > OpenSalesLimit)
            || (terms.RoyaltyBase == RoyaltyBase.Profit && terms.RoyaltyBasisPoints > OpenProfitLimit);
        if (high && string.IsNullOrWhiteSpace(terms.FeeJustification))
        {
            problems.Add(new("OPL-07", "The fee is above 20 million yuan, 20% of net sales or 40% of profit. Give the justification.", "Guidelines on fees of open licences, 2022", false, offer.Mode));
        }
    }
}
