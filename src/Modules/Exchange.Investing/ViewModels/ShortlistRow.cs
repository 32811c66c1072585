using Exchange.Investing.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="Interest">Of an interest that has not ended.</param>
internal sealed record ShortlistRow(
    Guid Id, string Number, string Title, ListingState State, DealStage Stage, DealOutcome? Outcome, IReadOnlyList<string> Tags, string? Note,
    DateTimeOffset UpdatedAt, InterestState? Interest, bool IsDemo);
