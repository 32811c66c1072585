using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Exchange.Rights.Contracts;

namespace Exchange.Listings.Services;

internal static class ListingCards
{
    public static ListingCard From(Listing listing, IReadOnlyList<RightSummary> rights, PartySummary? owner)
    {
        var offers = listing.OpenOffers;

        // A named price says more than none: it is the one shown.
        var shown = offers.OrderBy(o => o.Terms.PriceKind switch { PriceKind.Fixed => 0, PriceKind.Range => 1, PriceKind.Royalty => 2, _ => 3 }).FirstOrDefault();
        var amounts = offers.Where(o => o.Terms.PriceKind is PriceKind.Fixed or PriceKind.Range && o.Terms.AmountFen is not null)
            .OrderBy(o => o.Terms.AmountFen).ToList();
        shown = amounts.Count > 0 ? amounts[0] : shown;
        var check = OldestCheck(rights);
        return new ListingCard(
            listing.Number, listing.Title, offers.Select(o => OfferModes.ApiName(o.Mode)).ToList(), listing.State.ToString().ToLowerInvariant(),
            $"/listings/{listing.Number}",
            (shown?.Terms.PriceKind ?? PriceKind.Negotiable).ToString().ToLowerInvariant(),
            shown?.Terms.AmountFen, shown?.Terms.PriceKind == PriceKind.Range ? shown.Terms.MaximumFen : null, shown?.Terms.RoyaltyBasisPoints,
            listing.Readiness, owner?.Name ?? "", owner?.IsVerified ?? false,
            Write(Weakest(rights)), rights.Where(r => r.TermEnd is not null).Min(r => r.TermEnd), listing.ExpiresOn,
            listing.District, rights.SelectMany(r => r.TaxonomyNodes).Distinct().ToList(), rights.Count,
            offers.Any(o => o.Mode == OfferMode.Auction && o.Terms.IsByAuctioneer), listing.IsDemo, check.On, check.Source);
    }

    public static string Write(BaseStatus status) => status switch
    {
        BaseStatus.Pending => "pending",
        BaseStatus.Active => "active",
        BaseStatus.Inactive => "inactive",
        _ => "unknown",
    };

    public static string Kind(RightSummary right) => right.Kind switch
    {
        IpKind.Patent => right.PatentType switch
        {
            PatentType.Invention => "invention",
            PatentType.UtilityModel => "utility-model",
            PatentType.Design => "design",
            _ => "patent",
        },
        IpKind.Trademark => "trademark",
        IpKind.Copyright => "copyright",
        IpKind.Software => "software",
        IpKind.PlantVariety => "plant-variety",
        IpKind.GeographicalIndication => "geographical-indication",
        IpKind.LayoutDesign => "layout-design",
        _ => "unknown",
    };

    /// <summary>A package was checked when its last right was: null when one never was.</summary>
    private static StatusCheck OldestCheck(IReadOnlyList<RightSummary> rights) => rights.Count == 0 || rights.Any(r => r.StatusCheckedOn is null)
        ? new StatusCheck(null, null)
        : rights.Select(r => new StatusCheck(r.StatusCheckedOn, r.StatusSource)).MinBy(c => c.On)!;

    /// <summary>A package is no better than its weakest right.</summary>
    private static BaseStatus Weakest(IReadOnlyList<RightSummary> rights) => rights.Count == 0
        ? BaseStatus.Unknown
        : rights.Select(r => r.Status).MinBy(s => s switch
        {
            BaseStatus.Inactive => 0,
            BaseStatus.Unknown => 1,
            BaseStatus.Pending => 2,
            _ => 3,
        });
}
