using Exchange.Listings.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What stands against the rights of the package: claim, status and the consents of co-owners.</summary>
internal static class RightChecks
{
    public static void CheckPackage(Listing listing, IReadOnlyList<RightFacts> rights, List<ListingProblem> problems)
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
    public static void CheckConsents(ListingOffer offer, IReadOnlyList<RightFacts> rights, List<ListingProblem> problems)
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
}
