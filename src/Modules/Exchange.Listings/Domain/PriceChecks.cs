using Exchange.Listings.Contracts;

namespace Exchange.Listings.Domain;

/// <summary>What a price lacks, and the notice that an agreed one needs.</summary>
internal static class PriceChecks
{
    public static void CheckPrice(ListingOffer offer, List<ListingProblem> problems)
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

    // ASG-09: a university or institute that agrees the price makes name and price public in the unit first.
    public static void CheckPublicNotice(ListingOffer offer, OwnerFacts owner, DateOnly today, List<ListingProblem> problems)
    {
        const string Article = "Law on promoting the transformation of scientific achievements, art. 18";
        if (!owner.IsInstitute || offer.Mode is OfferMode.Auction or OfferMode.OpenLicence)
        {
            return;
        }

        var terms = offer.Terms;
        if (!terms.IsPricedByAgreement)
        {
            problems.Add(new("ASG-09", "If a university or institute agrees the price, it makes name and price public in the unit for at least {0} days before it signs.", Article, false, offer.Mode, null, [ListingChecks.PublicNoticeDays]));
        }
        else if (terms.PublicisedOn is not { } since)
        {
            problems.Add(new("ASG-09", "Say since when name and price have been public in the unit: an agreed price needs {0} days of notice.", Article, true, offer.Mode, null, [ListingChecks.PublicNoticeDays]));
        }
        else if (since.AddDays(ListingChecks.PublicNoticeDays) > today)
        {
            problems.Add(new("ASG-09", "The notice in the unit lasts until {0:yyyy-MM-dd}; the agreed price can be offered from that day on.", Article, true, offer.Mode, null, [since.AddDays(ListingChecks.PublicNoticeDays)]));
        }
    }
}
