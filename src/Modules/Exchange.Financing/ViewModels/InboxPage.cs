using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

internal sealed record InboxPage(Page<InboxRow> Requests, string Show, IReadOnlyDictionary<string, int> Counts, bool IsProvider);
