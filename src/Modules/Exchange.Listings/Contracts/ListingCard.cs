namespace Exchange.Listings.Contracts;

/// <summary>The card of the search source <c>listings</c>: an item of the list API as it is, written as JSON in camel case.</summary>
/// <param name="Modes">Snake case, such as <c>exclusive_licence</c>; only those on offer.</param>
/// <param name="Status">State of the listing: <c>published</c>.</param>
/// <param name="PriceKind">Of the first mode: <c>negotiable</c>, <c>fixed</c>, <c>range</c> or <c>royalty</c>.</param>
/// <param name="PriceFen">Lowest amount asked for in any mode; null when none is named.</param>
/// <param name="PriceMaximumFen">Upper end of a range.</param>
/// <param name="RoyaltyBasisPoints">Of net sales or profit.</param>
/// <param name="Readiness">Technology readiness level 1 to 9.</param>
/// <param name="LegalStatus"><c>unknown</c>, <c>pending</c>, <c>active</c> or <c>inactive</c>: the weakest of the package.</param>
/// <param name="StatusCheckedOn">Day of the oldest check of the package against the register; null when one of its rights was never checked.</param>
/// <param name="TermEnd">Earliest last effective day of the package; null when not known.</param>
public sealed record ListingCard(
    string Number, string Title, IReadOnlyList<string> Modes, string Status, string Url,
    string PriceKind, long? PriceFen, long? PriceMaximumFen, int? RoyaltyBasisPoints,
    int? Readiness, string Owner, bool OwnerVerified, string LegalStatus, DateOnly? TermEnd, DateOnly? ExpiresOn,
    string? District, IReadOnlyList<string> Taxonomy, int Rights, bool AuctionByAuctioneer, bool IsDemo,
    DateOnly? StatusCheckedOn = null, string? StatusSource = null);
