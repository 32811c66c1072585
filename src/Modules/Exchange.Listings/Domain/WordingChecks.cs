namespace Exchange.Listings.Domain;

/// <summary>What the card does not say yet, and what the law does not let it say.</summary>
internal static class WordingChecks
{
    // Words of commercial advertising (implementing regulations art. 85; advertising law art. 9).
    private static readonly string[] _advertising =
    [
        "最佳", "最好", "最优", "最先进", "最低价", "第一品牌", "全国第一", "世界第一", "国家级", "世界级", "顶级", "极品", "唯一", "独家",
        "首选", "遥遥领先", "史无前例", "万能", "特价", "优惠", "超值", "抢购", "机不可失", "稳赚", "包赚", "保证收益",
        "best in", "number one", "no. 1", "bargain", "unbeatable", "guaranteed profit",
    ];

    public static void CheckCard(Listing listing, DateOnly today, List<ListingProblem> problems)
    {
        if (string.IsNullOrWhiteSpace(listing.Title))
        {
            problems.Add(new("LST-03", "Enter a title.", "Site terms", true));
        }

        if (string.IsNullOrWhiteSpace(listing.Problem))
        {
            problems.Add(new("LST-03", "Say in one plain sentence which problem it solves.", "Site terms", true));
        }

        if (listing.Readiness is null)
        {
            problems.Add(new("§13.5", "Choose the technology readiness level.", "GB/T 22900-2022", true));
        }

        if (listing.ExpiresOn <= today || listing.ExpiresOn > today.AddMonths(Listing.MaxMonths))
        {
            problems.Add(new("LST-05", "The listing must end after today and within {0} months.", "Site terms", true, null, null, [Listing.MaxMonths]));
        }
    }

    // Implementing regulations art. 85: the statement of an open licence advertises nothing.
    public static void CheckAdvertising(Listing listing, ListingOffer offer, List<ListingProblem> problems)
    {
        var terms = offer.Terms;
        var words = _advertising.Where(word =>
            new[] { listing.Title, terms.Note, terms.FieldOfUse, terms.Territory, terms.FeeJustification }
                .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)).ToList();
        if (words.Count > 0)
        {
            problems.Add(new("§5.4", "The text of an open licence may hold no advertising: {0}.", "Implementing Regulations of the Patent Law, art. 85", true, offer.Mode, null, [string.Join("、", words)]));
        }
    }
}
