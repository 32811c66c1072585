namespace Exchange.Listings.ViewModels;

public sealed record NewListingPage(NewListingForm Form, IReadOnlyList<ClaimedRightRow> Rights, bool CanManage, bool IsVerified, bool MayOwnListings, int Page, bool HasMore);
