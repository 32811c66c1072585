using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>Everything that stands against publishing a listing, all at once, each with its article.</summary>
internal static class ListingChecks
{
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
            PriceChecks.Check(offer, problems);
            PriceChecks.CheckPublicNotice(offer, owner, today, problems);
            problems.AddRange(rights.SelectMany(right => right.Find(offer.Mode)));
            if (offer.Mode.IsLicence())
            {
                LicenceChecks.Check(offer, today, problems);
            }

            switch (offer.Mode)
            {
                case OfferMode.OpenLicence:
                    LicenceChecks.CheckOpen(listing, offer, today, problems);
                    break;
                case OfferMode.Assignment:
                    TransferChecks.CheckAssignment(offer, owner, rights, problems);
                    break;
                case OfferMode.Auction:
                    TransferChecks.CheckAuction(offer, today, problems);
                    break;
                case OfferMode.EquityContribution:
                    TransferChecks.CheckEquity(offer, problems);
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

        problems.AddRange(rights.Where(r => r.Obstacle is not null).Select(r =>
            new ListingProblem(r.ObstacleRule ?? "GEN-02", r.Obstacle!, "Patent Law, art. 10; Civil Code, art. 444", true, null, r.Title)));
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
}
