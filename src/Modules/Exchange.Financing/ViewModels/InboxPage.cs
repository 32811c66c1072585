using Exchange.Framework.Mvc;

namespace Exchange.Financing.ViewModels;

/// <param name="Products">Names of the products asked for in any of the lender's requests, by id.</param>
internal sealed record InboxPage(
    Page<InboxRow> Requests, InboxFilter Filter, IReadOnlyDictionary<string, int> Counts, IReadOnlyDictionary<Guid, string> Products, IReadOnlyList<Colleague> Colleagues,
    bool IsProvider);
