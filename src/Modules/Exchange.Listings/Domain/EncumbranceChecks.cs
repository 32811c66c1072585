using Exchange.Listings.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What the encumbrances on record mean for offering a right in a mode.</summary>
internal static class EncumbranceChecks
{
    private const string Preservation = "Implementing Regulations of the Patent Law, art. 105";
    private const string Pledge = "Civil Code, art. 444";
    private const string Interpretation = "Judicial interpretation on technology contracts, art. 25";
    private const string Interpretation27 = "Judicial interpretation on technology contracts, art. 27";
    private const string OpenLicence = "Implementing Regulations of the Patent Law, art. 86";

    public static IEnumerable<ListingProblem> Find(ListingOffer offer, RightFacts right)
    {
        var mode = offer.Mode;
        foreach (var flag in right.Flags)
        {
            var problem = flag switch
            {
                StatusFlag.Preserved or StatusFlag.Suspended => Preserved(mode),
                StatusFlag.Pledged => Pledged(mode, right.HasPledgeeConsent),
                StatusFlag.AnnuityGrace => InGrace(mode),
                StatusFlag.OpenLicence when mode is OfferMode.ExclusiveLicence or OfferMode.SoleLicence => new ListingProblem(
                    "§5.1", "An open licence is in force: exclusive and sole licences cannot be granted. Withdraw the open licence first.", "Patent Law, art. 51", true),
                StatusFlag.LicenceRecorded => Licensed(mode, offer.Terms, right.Licences),
                StatusFlag.OwnershipDispute or StatusFlag.InvalidationPending or StatusFlag.Litigation => new ListingProblem(
                    "ASG-12", "A dispute over the right is on record. The page shows it; tell those who ask how it stands.", "Patent Law, art. 47", false),
                _ => null,
            };
            if (problem is not null)
            {
                yield return problem with { Mode = mode, RightTitle = right.Title };
            }
        }
    }

    // STA-03, ASG-07, EQU-06, OPL-02; a licence is not among the acts that are suspended, but its filing is refused (LIC-14).
    private static ListingProblem Preserved(OfferMode mode) => mode switch
    {
        OfferMode.Assignment or OfferMode.Auction => new("ASG-07", "The right is preserved or suspended: CNIPA registers no transfer until that ends.", Preservation, true),
        OfferMode.EquityContribution => new("EQU-06", "The right is preserved or suspended: it cannot be contributed until that ends.", Preservation, true),
        OfferMode.OpenLicence => new("OPL-02", "The right is preserved or suspended: no open licence can be declared until that ends.", OpenLicence, true),
        _ => new("LIC-14", "The right is preserved or suspended: CNIPA will not file a licence contract until that ends.", "Measures on filing patent licence contracts, art. 12", false),
    };

    private static ListingProblem Pledged(OfferMode mode, bool hasConsent) => (mode, hasConsent) switch
    {
        (_, true) => new(RuleOfPledge(mode), "The right is pledged and the pledgee consents: the price goes to early repayment or into escrow.", Pledge, false),
        (OfferMode.OpenLicence, false) => new("OPL-04", "The right is pledged. Record the pledgee's consent under My rights.", OpenLicence, true),
        _ => new(RuleOfPledge(mode), "The right is pledged. Record the pledgee's consent under My rights.", Pledge, true),
    };

    private static string RuleOfPledge(OfferMode mode) => mode switch
    {
        OfferMode.Assignment or OfferMode.Auction => "ASG-06",
        OfferMode.EquityContribution => "EQU-06",
        OfferMode.OpenLicence => "OPL-04",
        _ => "LIC-09",
    };

    private static ListingProblem? InGrace(OfferMode mode) => mode switch
    {
        OfferMode.OpenLicence => new("OPL-03", "The annuity is not paid. Pay it with the surcharge before you declare an open licence.", OpenLicence, true),
        _ when mode.IsLicence() => new("LIC-14", "The annuity is not paid: CNIPA will not file a licence contract in the grace period.", "Measures on filing patent licence contracts, art. 12", false),
        _ => new("LIC-06", "The annuity is not paid. Pay it with the surcharge, else the right ends.", "Patent Law, art. 44", false),
    };

    // §5.1: the matrix of what runs and what is offered. The strictest of several licences decides; one whose kind is not told is only spoken of.
    private static ListingProblem? Licensed(OfferMode mode, OfferTerms terms, IReadOnlyList<LicenceKind> licences)
    {
        if (!mode.IsLicence())
        {
            return null;
        }

        var exclusive = licences.Contains(LicenceKind.Exclusive);
        var sole = licences.Contains(LicenceKind.Sole);
        if (mode == OfferMode.OpenLicence)
        {
            return exclusive || sole
                ? new("OPL-01", "An exclusive or sole licence is on record: while it runs, no open licence can be declared.", OpenLicence, true)
                : licences.All(l => l == LicenceKind.Ordinary) && licences.Count > 0
                    ? null
                    : new("OPL-01", "A licence is on record. While an exclusive or sole licence runs, no open licence can be declared.", OpenLicence, false);
        }

        if (exclusive || sole)
        {
            // The matrix speaks of the same area, time and field.
            if (terms.IsOutsideGranted && !string.IsNullOrWhiteSpace(terms.GrantedLicences))
            {
                return new("§5.1", "An exclusive or sole licence is on record; the owner states that this offer does not overlap with it. The reviewer compares area, field and time.", Interpretation, false);
            }

            if (exclusive)
            {
                return new("§5.1", "An exclusive licence is on record: while it runs, nobody else can be licensed in its area, field and time.", Interpretation, true);
            }

            return mode == OfferMode.OrdinaryLicence && terms.IsOwnUse
                ? new("§5.1", "A sole licence is on record. An owner who cannot work the patent itself may grant one ordinary licence as its own use; the reviewer looks into it.", Interpretation27, false)
                : new("§5.1", "A sole licence is on record: while it runs, only its licensee and the owner may work the right.", Interpretation, true);
        }

        if (licences.Contains(LicenceKind.Unstated) || licences.Count == 0)
        {
            return new("§5.1", "A licence is on record. While an exclusive one runs nobody else can be licensed; while a sole one runs only the owner works the right.", Interpretation, false);
        }

        return mode == OfferMode.OrdinaryLicence
            ? null
            : new("§5.1", "Ordinary licences granted earlier survive an exclusive or sole licence granted later. State them in the contract.", "Judicial interpretation on technology contracts, art. 24", false);
    }
}
