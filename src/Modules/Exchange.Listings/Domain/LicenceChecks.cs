using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What stands against the terms of a licence.</summary>
internal static class LicenceChecks
{
    // OPL-07
    private const long OpenFeeLimitFen = 2_000_000_000;
    private const int OpenSalesLimit = 2000;
    private const int OpenProfitLimit = 4000;

    // Words of commercial advertising (implementing regulations art. 85; advertising law art. 9).
    private static readonly string[] _advertising =
    [
        "最佳", "最好", "最优", "最先进", "最低价", "第一品牌", "全国第一", "世界第一", "国家级", "世界级", "顶级", "极品", "唯一", "独家",
        "首选", "遥遥领先", "史无前例", "万能", "特价", "优惠", "超值", "抢购", "机不可失", "稳赚", "包赚", "保证收益",
        "best in", "number one", "no. 1", "bargain", "unbeatable", "guaranteed profit",
    ];

    public static void Check(ListingOffer offer, DateOnly today, List<ListingProblem> problems)
    {
        if (offer.Terms.TermEnd is { } end)
        {
            if (end <= today)
            {
                problems.Add(new("LIC-03", "The licence must end after today.", "Civil Code, art. 865", true, offer.Mode));
            }
        }
    }

    public static void CheckOpen(Listing listing, ListingOffer offer, DateOnly today, List<ListingProblem> problems)
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

        // OPL-07
        var high = terms.AmountFen > OpenFeeLimitFen
            || (terms.RoyaltyBase == RoyaltyBase.NetSales && terms.RoyaltyBasisPoints > OpenSalesLimit)
            || (terms.RoyaltyBase == RoyaltyBase.Profit && terms.RoyaltyBasisPoints > OpenProfitLimit);
        if (high && string.IsNullOrWhiteSpace(terms.FeeJustification))
        {
            problems.Add(new("OPL-07", "The fee is above 20 million yuan, 20% of net sales or 40% of profit. Give the justification.", "Guidelines on fees of open licences, 2022", false, offer.Mode));
        }

        if (terms.ReportSaysNo)
        {
            problems.Add(new("OPL-08", "The evaluation report concludes that the conditions of grant are not met: CNIPA may refuse the statement. Ask it first.", "Guidelines for Patent Examination 2023, part V, chapter 11", false, offer.Mode));
        }

        var words = _advertising.Where(word =>
            new[] { listing.Title, terms.Note, terms.FieldOfUse, terms.Territory, terms.FeeJustification }
                .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)).ToList();
        if (words.Count > 0)
        {
            problems.Add(new("§5.4", "The text of an open licence may hold no advertising: {0}.", Regulation, true, offer.Mode, null, [string.Join("、", words)]));
        }
    }
}
