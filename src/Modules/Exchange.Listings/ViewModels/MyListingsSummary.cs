using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

/// <summary>The party's listings in short.</summary>
/// <param name="Views">Openings of the public pages in the last 30 days.</param>
internal sealed record MyListingsSummary(IReadOnlyDictionary<ListingState, int> Counts, int Views, bool CanManage, bool MayOwnListings);
