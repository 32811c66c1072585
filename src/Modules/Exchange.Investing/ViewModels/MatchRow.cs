using Exchange.Listings.Contracts;

namespace Exchange.Investing.ViewModels;

/// <param name="ProblemHtml">What it solves, in a line, encoded; empty when the listing does not say.</param>
/// <param name="EntryId">On the shortlist; null when it is not.</param>
internal sealed record MatchRow(ListingCard Card, string ProblemHtml, IReadOnlyList<MatchLine> Lines, Guid? EntryId, bool IsOwn);
