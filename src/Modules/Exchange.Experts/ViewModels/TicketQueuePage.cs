using Exchange.Framework.Mvc;

namespace Exchange.Experts.ViewModels;

/// <param name="Show"><c>open</c>, <c>overdue</c>, <c>answered</c> or <c>closed</c>.</param>
internal sealed record TicketQueuePage(Page<TicketRow> Tickets, string Show, IReadOnlyDictionary<string, int> Counts);
