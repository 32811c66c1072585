using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

/// <summary>The party's listings in short.</summary>
/// <param name="Views">Openings of the public pages in the last 30 days.</param>
/// <param name="Ending">Published ones that end within 60 days, and returned ones, the next first.</param>
public sealed record MyListingsSummary(
    IReadOnlyDictionary<ListingState, int> Counts, int Views, IReadOnlyList<MyListingsSummary.EndingListing> Ending, bool CanManage, bool MayOwnListings)
{
    public sealed record EndingListing(string Number, string Title, DateOnly ExpiresOn);
}
