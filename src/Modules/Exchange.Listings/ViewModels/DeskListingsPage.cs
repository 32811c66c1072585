using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;

namespace Exchange.Listings.ViewModels;

internal sealed record DeskListingsPage(
    Page<DeskListingRow> Rows, ListingState? State, IReadOnlyDictionary<ListingState, int> Counts, bool HasParty, bool CanManage, bool MayOwnListings);
