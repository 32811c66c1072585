using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>Everything that stands against publishing a listing, all at once, each with its article.</summary>
internal static class ListingChecks
{
    /// <summary>Days between the notice and the auction (rules VOL-01).</summary>
    public const int AuctionNoticeDays = 7;

    /// <summary>Days on which what is auctioned is shown (rules VOL-02).</summary>
    public const int ViewingDays = 2;

    /// <summary>Days of notice in the unit before an agreed price is offered (rules ASG-09).</summary>
    public const int PublicNoticeDays = 15;

    /// <summary>Deposit in basis points of the start price (rules §8.2).</summary>
    public const int DepositMinimum = 500;
    public const int DepositMaximum = 2000;

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

    public static IReadOnlyList<ListingProblem> Find(Listing listing, OwnerFacts owner, IReadOnlyList<RightFacts> rights, DateOnly today)
    {
        var problems = new List<ListingProblem>();
        CheckOwner(owner, problems);
        CheckPackage(listing, rights, problems);
        CheckCard(listing, today, problems);
        var offers = listing.OpenOffers;
        if (offers.Count == 0)
        {
            Block("LST-04", "Choose at least one mode in which the package is offered.", "Site terms", null);
        }

        foreach (var offer in offers)
        {
            CheckPrice(offer, problems);
            CheckConsents(offer, rights, problems);
            CheckPublicNotice(offer, owner, today, problems);
            problems.AddRange(rights.SelectMany(right => EncumbranceChecks.Find(offer, right)));
            if (offer.Mode.IsLicence())
            {
                CheckLicence(offer, rights, today, problems);
            }

            switch (offer.Mode)
            {
                case OfferMode.OpenLicence:
                    CheckOpenLicence(listing, offer, rights, today, problems);
                    break;
                case OfferMode.Assignment:
                    CheckAssignment(offer, owner, rights, problems);
                    break;
                case OfferMode.Auction:
                    CheckAuction(offer, today, problems);
                    break;
                case OfferMode.EquityContribution:
                    CheckEquity(offer, rights, problems);
                    break;
                default:
                    break;
            }
        }

        var modes = offers.Select(o => o.Mode).ToList();

        // §5.1: OPEN blocks EXCLUSIVE and SOLE.
        if (modes.Contains(OfferMode.OpenLicence) && (modes.Contains(OfferMode.ExclusiveLicence) || modes.Contains(OfferMode.SoleLicence)))
        {
            Block("§5.1", "An open licence excludes exclusive and sole licences of the same rights (Patent Law, art. 51).", "Patent Law, art. 51", OfferMode.OpenLicence);
        }

        // §5.1: existing ordinary licences block nothing by law, but must be spoken of.
        if (modes.Contains(OfferMode.OrdinaryLicence) && (modes.Contains(OfferMode.ExclusiveLicence) || modes.Contains(OfferMode.SoleLicence)))
        {
            Note("§5.1", "Ordinary licences granted earlier survive an exclusive or sole licence granted later. State them in the contract.", "Judicial interpretation on technology contracts, art. 24", OfferMode.OrdinaryLicence);
        }

        return problems;

        void Block(string rule, string message, string article, OfferMode? mode) => problems.Add(new(rule, message, article, true, mode));

        void Note(string rule, string message, string article, OfferMode? mode) => problems.Add(new(rule, message, article, false, mode));
    }

    /// <summary>§5.1: whether a mode may not stand beside those on offer.</summary>
    public static bool Excludes(OfferMode mode, IEnumerable<OfferMode> others) => mode switch
    {
        OfferMode.OpenLicence => others.Any(o => o is OfferMode.ExclusiveLicence or OfferMode.SoleLicence),
        OfferMode.ExclusiveLicence or OfferMode.SoleLicence => others.Contains(OfferMode.OpenLicence),
        _ => false,
    };

    /// <summary>
    /// What ends an offer that is published already: the right or the owner's authority is gone. What only the form of the offer lacks,
    /// such as a date that has come nearer, does not.
    /// </summary>
    public static bool EndsOffer(ListingProblem problem) =>
        problem.Blocks && (problem.RightTitle is not null || problem.Rule is "ART-79" or "LST-01" or "LST-02");

    private static void CheckOwner(OwnerFacts owner, List<ListingProblem> problems)
    {
        // Patent law art. 79: government units may not take part in dealing.
        if (!owner.MayOwnListings)
        {
            problems.Add(new("ART-79", "A government unit may own no listing.", "Patent Law, art. 79", true));
        }

        if (!owner.IsVerified)
        {
            problems.Add(new("LST-01", "Your organisation is not verified yet. Complete the verification first.", "Site terms", true));
        }
    }

    private static void CheckPackage(Listing listing, IReadOnlyList<RightFacts> rights, List<ListingProblem> problems)
    {
        if (listing.Rights.Count == 0 || rights.Count < listing.Rights.Count)
        {
            problems.Add(new("LST-02", "A right of the package is missing from the register. Start a new listing with claimed rights.", "Site terms", true));
        }

        foreach (var right in rights)
        {
            // Consents depend on the mode.
            if (right.Obstacle is not null && right.MissingConsents.Count == 0)
            {
                problems.Add(new(right.ObstacleRule ?? "GEN-02", right.Obstacle, "Patent Law, art. 10; Civil Code, art. 444", true, null, right.Title));
            }

            if (right.IsSelfBrought)
            {
                problems.Add(new("GEN-02", "The record of this right was brought by the owner itself. The reviewer compares number and owner with the patent register.",
                    "Patent Law, art. 10", false, null, right.Title));
            }

            if (right.Status == BaseStatus.Inactive)
            {
                // LIC-03: nothing can be granted on a right that has ended.
                problems.Add(new("LIC-03", "The right is no longer in force by the register and cannot be offered.", "Civil Code, art. 865", true, null, right.Title));
            }
            else if (right.Status == BaseStatus.Unknown)
            {
                problems.Add(new("§4.3", "The legal status is not known to this register. The page will say so plainly.", "Implementing Regulations of the Patent Law, art. 106", false, null, right.Title));
            }
        }
    }

    // ASG-02, LIC-08, OPL-05: one consent per co-owner, all of them; but each co-owner alone may grant ordinary licences.
    private static void CheckConsents(ListingOffer offer, IReadOnlyList<RightFacts> rights, List<ListingProblem> problems)
    {
        foreach (var right in rights.Where(r => r.MissingConsents.Count > 0))
        {
            IReadOnlyList<object> names = [string.Join("、", right.MissingConsents)];
            problems.Add(offer.Mode switch
            {
                OfferMode.OrdinaryLicence => new(
                    "LIC-08", "Without an agreement each co-owner may grant ordinary licences alone; the fee is shared with the others: {0}.", "Patent Law, art. 14",
                    false, offer.Mode, right.Title, names),
                OfferMode.OpenLicence => Missing("OPL-05"),
                _ when offer.Mode.IsLicence() => Missing("LIC-08"),
                _ => Missing("ASG-02"),
            });

            ListingProblem Missing(string rule) => new(
                rule, "These co-owners have not consented yet: {0}. Record each consent under My rights.", "Patent Law, art. 14", true, offer.Mode, right.Title, names);
        }
    }

    // ASG-09: a university or institute that agrees the price makes name and price public in the unit first.
    private static void CheckPublicNotice(ListingOffer offer, OwnerFacts owner, DateOnly today, List<ListingProblem> problems)
    {
        const string Article = "Law on promoting the transformation of scientific achievements, art. 18";
        if (!owner.IsInstitute || offer.Mode is OfferMode.Auction or OfferMode.OpenLicence)
        {
            return;
        }

        var terms = offer.Terms;
        if (!terms.IsPricedByAgreement)
        {
            problems.Add(new("ASG-09", "If a university or institute agrees the price, it makes name and price public in the unit for at least {0} days before it signs.", Article, false, offer.Mode, null, [PublicNoticeDays]));
        }
        else if (terms.PublicisedOn is not { } since)
        {
            problems.Add(new("ASG-09", "Say since when name and price have been public in the unit: an agreed price needs {0} days of notice.", Article, true, offer.Mode, null, [PublicNoticeDays]));
        }
        else if (since.AddDays(PublicNoticeDays) > today)
        {
            problems.Add(new("ASG-09", "The notice in the unit lasts until {0:yyyy-MM-dd}; the agreed price can be offered from that day on.", Article, true, offer.Mode, null, [since.AddDays(PublicNoticeDays)]));
        }
    }

    private static void CheckCard(Listing listing, DateOnly today, List<ListingProblem> problems)
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

    private static void CheckPrice(ListingOffer offer, List<ListingProblem> problems)
    {
        var terms = offer.Terms;
        var kind = offer.Mode == OfferMode.Auction ? PriceKind.Fixed : terms.PriceKind;
        var missing = kind switch
        {
            PriceKind.Fixed => terms.AmountFen is null,
            PriceKind.Range => terms.AmountFen is null || terms.MaximumFen is null,
            PriceKind.Royalty => terms.RoyaltyBasisPoints is null || terms.RoyaltyBase is null,
            _ => false,
        };
        if (missing)
        {
            problems.Add(new("LIC-04", "The price is incomplete for the chosen kind of price.", "Civil Code, art. 846", true, offer.Mode));
        }

        // LIC-04: a lump sum in instalments names them; a royalty can be audited.
        if (terms.FeeMethod == FeeMethod.Instalments && string.IsNullOrWhiteSpace(terms.InstalmentPlan))
        {
            problems.Add(new("LIC-04", "Name the instalments: days and amounts.", "Civil Code, art. 846", true, offer.Mode));
        }

        if (kind == PriceKind.Royalty && !terms.HasAuditClause)
        {
            problems.Add(new("LIC-04", "With a royalty, agree on how the owner may look into the accounts.", "Civil Code, art. 846", false, offer.Mode));
        }

        if (kind == PriceKind.Range && terms.AmountFen >= terms.MaximumFen)
        {
            problems.Add(new("LIC-04", "The upper end of the price range must be above the lower end.", "Civil Code, art. 846", true, offer.Mode));
        }
    }

    private static void CheckLicence(ListingOffer offer, IReadOnlyList<RightFacts> rights, DateOnly today, List<ListingProblem> problems)
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

    private static void CheckOpenLicence(Listing listing, ListingOffer offer, IReadOnlyList<RightFacts> rights, DateOnly today, List<ListingProblem> problems)
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

        var words = _advertising.Where(word =>
            new[] { listing.Title, terms.Note, terms.FieldOfUse, terms.Territory, terms.FeeJustification }
                .Any(text => text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true)).ToList();
        if (words.Count > 0)
        {
            problems.Add(new("§5.4", "The text of an open licence may hold no advertising: {0}.", Regulation, true, offer.Mode, null, [string.Join("、", words)]));
        }
    }

    private static void CheckAssignment(ListingOffer offer, OwnerFacts owner, IReadOnlyList<RightFacts> rights, List<ListingProblem> problems)
    {
        var terms = offer.Terms;
        if (terms.AssignedRight is AssignedRight.PatentRight)
        {
            foreach (var right in rights.Where(r => r.Status == BaseStatus.Pending))
            {
                problems.Add(new("TRM-06", "The patent is not granted yet: offer the right in the application instead.", "Patent Law, art. 39", true, offer.Mode, right.Title));
            }
        }

        // ASG-04
        if (owner.IsOrganisation)
        {
            problems.Add(new("ASG-04", "Inventors of a service invention may buy first on equal terms. Ask them and keep the answer before you sign.", "Civil Code, art. 847", false, offer.Mode));
        }

        // ASG-05: what is on record cannot go unsaid; of what is not filed only the owner knows.
        if (string.IsNullOrWhiteSpace(terms.GrantedLicences))
        {
            problems.Add(new("ASG-05", "Earlier licences survive the assignment: disclose all of them, filed or not.", "Judicial interpretation on technology contracts, art. 24",
                rights.Any(r => r.Flags.Contains(StatusFlag.LicenceRecorded)), offer.Mode));
        }

        // ASG-10
        if (terms.IsStateOwned)
        {
            if (string.IsNullOrWhiteSpace(terms.AppraisalNumber))
            {
                problems.Add(new("ASG-10", "A state-owned enterprise states the filing number of the appraisal.", "Order No. 32 on state-owned assets, art. 48", true, offer.Mode));
            }

            problems.Add(new("ASG-10", "Assets of state-owned enterprises above the group's threshold go through a qualified exchange: notice of 10 or 20 working days, first price not below the appraisal, payment in one sum.", "Order No. 32 on state-owned assets, arts. 48–51", false, offer.Mode));
        }
    }

    private static void CheckAuction(ListingOffer offer, DateOnly today, List<ListingProblem> problems)
    {
        var terms = offer.Terms;

        // AUC-01: number and name belong together.
        if (string.IsNullOrWhiteSpace(terms.Auctioneer) != string.IsNullOrWhiteSpace(terms.AuctioneerLicence))
        {
            problems.Add(new("AUC-01", "Give both the auctioneer and the licence number, or neither: without them it is a bidding, not an auction.", "Auction Law, arts. 10, 11, 14", true, offer.Mode));
        }

        if (terms.AmountFen is { } start)
        {
            var least = Share(start, DepositMinimum);
            var most = Share(start, DepositMaximum);
            if (terms.DepositFen is not { } deposit || deposit < least || deposit > most)
            {
                problems.Add(new("§8.2", "The deposit must be 5% to 20% of the start price: {0:0.00} to {1:0.00} yuan.", "Auction Law, arts. 45, 46", true, offer.Mode, null, [least / 100m, most / 100m]));
            }
        }

        // VOL-01: what the notice must say.
        if (string.IsNullOrWhiteSpace(terms.HowToJoin) || terms.ViewingFrom is null || terms.ViewingUntil is null)
        {
            problems.Add(new("VOL-01", "The notice needs place and viewing days and says how to join.", "Auction Law, arts. 45, 46", true, offer.Mode));
        }
        else if (terms.ViewingFrom.Value.AddDays(ViewingDays - 1) > terms.ViewingUntil || terms.ViewingUntil >= terms.PlannedOn)
        {
            problems.Add(new("VOL-02", "What is auctioned is shown for at least {0} days before the day itself.", "Auction Law, art. 48", true, offer.Mode, null, [ViewingDays]));
        }

        if (terms.Reserve is null)
        {
            problems.Add(new("VOL-03", "Say whether there is a reserve price; that there is none must be announced.", "Auction Law, arts. 28, 50", true, offer.Mode));
        }

        // VOL-01
        if (terms.PlannedOn is not { } planned || planned < today.AddDays(AuctionNoticeDays))
        {
            problems.Add(new("VOL-01", "Plan the date at least {0} days ahead: so long is the notice.", "Auction Law, arts. 45, 46", true, offer.Mode, null, [AuctionNoticeDays]));
        }

        // AUC-02
        problems.Add(new("AUC-02", "The package is sold whole to one buyer; shares of rights cannot be offered.", "State Council document 2011 No. 38", false, offer.Mode));
    }

    private static long Share(long fen, int basisPoints) =>
        (long)decimal.Round((decimal)fen * basisPoints / 10_000m, 0, MidpointRounding.AwayFromZero);

    private static void CheckEquity(ListingOffer offer, IReadOnlyList<RightFacts> rights, List<ListingProblem> problems)
    {
        var terms = offer.Terms;
        if (terms.ShareMinimumBasisPoints > terms.ShareMaximumBasisPoints)
        {
            problems.Add(new("EQU-01", "The upper end of the wanted shareholding must not be below the lower end.", "Company Law, art. 48", true, offer.Mode));
        }

        // EQU-05
        if (terms.EquityForm is null)
        {
            problems.Add(new("EQU-05", "State whether ownership or a right of use is contributed.", "Judicial interpretation on technology contracts, art. 16", true, offer.Mode));
        }
        else if (terms.EquityForm == EquityForm.RightOfUse)
        {
            problems.Add(new("EQU-05", "A mere right of use is contributed only after a special review.", "Judicial interpretation on technology contracts, art. 16", false, offer.Mode));
        }

        // EQU-01
        if (string.IsNullOrWhiteSpace(terms.AppraisalNumber) || terms.AppraisedOn is null || terms.AppraisalMethod is null)
        {
            problems.Add(new("EQU-01", "Before it is contributed, the right must be appraised. Report number, date and method are not complete yet.", "Company Law, art. 48", false, offer.Mode));
        }

        if (terms.CompanyCode is { } code && !PartyCodes.IsCreditCode(code))
        {
            problems.Add(new("EQU-01", "The credit code of the company is not valid. Compare it with the business licence.", "GB 32100-2015", true, offer.Mode));
        }

        // EQU-03
        problems.Add(new("EQU-03", "The contribution is paid only when CNIPA has registered the company as the owner.", "Company Law, art. 49", false, offer.Mode));

        // TRM-06
        foreach (var right in rights.Where(r => r.Status == BaseStatus.Pending))
        {
            problems.Add(new("TRM-06", "The grant is not on record: what is contributed is the right in the application.", "Patent Law, art. 39", false, offer.Mode, right.Title));
        }
    }
}
