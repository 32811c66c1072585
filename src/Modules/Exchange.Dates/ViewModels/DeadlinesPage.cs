using Exchange.Framework.Mvc;

namespace Exchange.Dates.ViewModels;

/// <param name="Show"><c>open</c>, <c>overdue</c> or <c>done</c>.</param>
/// <param name="FeedUrl">Set once, right after the address was made: it is not kept in clear.</param>
/// <param name="HasFeed">Whether an address is in use.</param>
internal sealed record DeadlinesPage(
    Page<DeadlineRow> Deadlines, string Show, int Open, int Overdue, bool HasParty, bool HasFeed = false, string? FeedUrl = null);
