namespace Exchange.Listings.ViewModels;

/// <param name="IsConflicted">The reviewer belongs to the owner and may not decide.</param>
public sealed record ReviewPage(ListingPage Listing, IReadOnlyList<ProblemRow> Problems, bool IsConflicted, IReadOnlyList<ReportRow> Reports);
