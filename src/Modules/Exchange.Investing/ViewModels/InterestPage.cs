using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="Investor">After both have agreed.</param>
internal sealed record InterestPage(
    Guid Id, long Version, ListingSummary? Listing, SeenInvestor Seen, InterestState State, InterestCourse Course, Counterpart? Investor, bool CanManage,
    bool IsDemo);
