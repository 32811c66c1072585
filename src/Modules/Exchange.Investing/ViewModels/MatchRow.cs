using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="EntryId">On the shortlist; null when it is not.</param>
internal sealed record MatchRow(ListingCard Card, IReadOnlyList<MatchLine> Lines, Guid? EntryId, bool IsOwn);
