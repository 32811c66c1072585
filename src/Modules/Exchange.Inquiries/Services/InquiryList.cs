using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;

namespace Exchange.Inquiries.Services;

/// <param name="Side">Asker: the inquiries that the party has sent; owner: those it has received.</param>
/// <param name="Counts">Inquiries of that side by state.</param>
/// <param name="UnreadSent">Unread entries of the inquiries sent.</param>
/// <param name="UnreadReceived">Unread entries of the inquiries received.</param>
/// <param name="Reasons">Why received inquiries were closed; empty below five, so that no single asker can be made out.</param>
internal sealed record InquiryList(
    InquirySide Side, InquiryState? State, Page<InquiryRow> Rows, IReadOnlyDictionary<InquiryState, int> Counts,
    int UnreadSent, int UnreadReceived, IReadOnlyList<(CloseReason Reason, int Count)> Reasons);
