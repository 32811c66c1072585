using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Rights.Domain;

/// <summary>Who may list a right (rules ASG-02, GEN-02, §13.7).</summary>
internal static class ListingRules
{
    /// <summary>An assignment takes effect on the day of its registration: the former owner has nothing left to offer.</summary>
    public const string OwnerRule = "ASG-01";

    /// <summary>The site's own: the rules of trade here are those of rights registered at CNIPA.</summary>
    public const string ForeignRule = "TRD-05";

    /// <param name="party">The claimant; null when it is gone.</param>
    /// <param name="consents">Normalised names of the co-owners who have consented.</param>
    public static ListingAuthority Check(IpRight right, PartySummary? party, IReadOnlyCollection<string> consents)
    {
        if (party is not { IsVerified: true })
        {
            return new ListingAuthority(false, "Your organisation is not verified yet. Complete the verification first.", []);
        }

        // Patent law art. 79.
        if (!party.MayOwnListings)
        {
            return new ListingAuthority(false, "A government unit may not list rights (Patent Law, art. 79).", []);
        }

        if (right.IsForeign)
        {
            return new ListingAuthority(false, "This right stands in the register of another office. The rules of this exchange are those of rights registered at CNIPA, so it can be found here and not offered. Offer the Chinese member of the family.", [])
            {
                Rule = ForeignRule,
            };
        }

        if (right.Status == BaseStatus.Inactive)
        {
            return new ListingAuthority(false, "This right is no longer in force by the register and cannot be listed.", []);
        }

        if (right.AreOwnersUnconfirmed)
        {
            return new ListingAuthority(false, "The register tells of a transfer or a change of the owner's name. Nobody may offer the right until the operator has confirmed its owners.", [])
            {
                Rule = OwnerRule,
            };
        }

        var missing = MissingConsents(right, party, consents);
        return missing.Count == 0
            ? new ListingAuthority(true, null, [])
            : new ListingAuthority(false, "Consents of co-owners are missing. Record each consent under My rights; until then only ordinary licences can be offered (Patent Law, art. 14).", missing);
    }

    /// <summary>LIC-09, ASG-06: a consent given before a later pledge says nothing about that pledge.</summary>
    public static bool CoversPledges(DateOnly consentedOn, LegalStatus status) =>
        status.Encumbrances.Where(e => e.Flag == StatusFlag.Pledged).All(e => e.Since <= consentedOn);

    /// <summary>ASG-02: one consent a co-owner, all of them needed.</summary>
    public static IReadOnlyList<string> MissingConsents(IpRight right, PartySummary party, IReadOnlyCollection<string> consents) =>
        CoOwners(right, party).Where(name => !consents.Contains(PartyName.Normalise(name))).ToList();

    public static IReadOnlyList<string> CoOwners(IpRight right, PartySummary party)
    {
        var own = party.Names.Select(PartyName.Normalise).ToHashSet(StringComparer.Ordinal);
        return right.OwnerNames().Where(name => !own.Contains(PartyName.Normalise(name))).ToList();
    }
}
