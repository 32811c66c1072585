namespace Exchange.Listings.ViewModels;

/// <summary>The owner's record of a listing: what can be done with it, and how often it was looked at.</summary>
/// <param name="RenewIsNear">The listing has ended or soon will: renewing it is what the owner comes for.</param>
internal sealed record ManagePage(ListingPage Listing, IReadOnlyList<ProblemRow> Problems, IReadOnlyList<ViewDayRow> Views, int ViewsInAll, bool CanManage, DateOnly RenewUntil, bool RenewIsNear, IReadOnlyList<OwnReportRow> Reports);
