namespace Exchange.Listings.ViewModels;

internal sealed record NewListingPage(NewListingForm Form, IReadOnlyList<ClaimedRightRow> Rights, bool CanManage, bool IsVerified, bool MayOwnListings, int Page, bool HasMore);
