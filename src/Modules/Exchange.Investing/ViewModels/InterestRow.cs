using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="Name">Of the investor; null until both have agreed.</param>
internal sealed record InterestRow(
    Guid Id, ListingSummary? Listing, SeenInvestor Seen, InterestState State, DateTimeOffset SentAt, string? Name, bool IsDemo);
