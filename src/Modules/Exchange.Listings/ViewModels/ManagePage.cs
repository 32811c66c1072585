namespace Exchange.Listings.ViewModels;

/// <summary>The owner's record of a listing: what can be done with it, and how often it was looked at.</summary>
internal sealed record ManagePage(ListingPage Listing, IReadOnlyList<ProblemRow> Problems, IReadOnlyList<ViewDayRow> Views, int ViewsInAll, bool CanManage, DateOnly RenewUntil, IReadOnlyList<OwnReportRow> Reports);
