using Exchange.Listings.Contracts;

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

    public static IReadOnlyList<ListingProblem> Find(Listing listing, OwnerFacts owner, IReadOnlyList<RightFacts> rights, DateOnly today)
    {
        var problems = new List<ListingProblem>();
        CheckOwner(owner, problems);
        RightChecks.CheckPackage(listing, rights, problems);
        WordingChecks.CheckCard(listing, today, problems);
        var offers = listing.OpenOffers;
        if (offers.Count == 0)
        {
            Block("LST-04", "Choose at least one mode in which the package is offered.", "Site terms", null);
        }

        foreach (var offer in offers)
        {
            PriceChecks.CheckPrice(offer, problems);
            RightChecks.CheckConsents(offer, rights, problems);
            PriceChecks.CheckPublicNotice(offer, owner, today, problems);
            problems.AddRange(rights.SelectMany(right => EncumbranceChecks.Find(offer, right)));
            if (offer.Mode.IsLicence())
            {
                LicenceChecks.CheckLicence(offer, rights, today, problems);
            }

            switch (offer.Mode)
            {
                case OfferMode.OpenLicence:
                    LicenceChecks.CheckOpenLicence(offer, rights, today, problems);
                    WordingChecks.CheckAdvertising(listing, offer, problems);
                    break;
                case OfferMode.Assignment:
                    TransferChecks.CheckAssignment(offer, owner, rights, problems);
                    break;
                case OfferMode.Auction:
                    TransferChecks.CheckAuction(offer, today, problems);
                    break;
                case OfferMode.EquityContribution:
                    TransferChecks.CheckEquity(offer, rights, problems);
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
}
