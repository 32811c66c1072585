using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;

namespace Exchange.Inquiries.Services;

/// <param name="Side">Asker: the inquiries that the party has sent; owner: those it has received.</param>
/// <param name="Counts">Inquiries of that side by state.</param>
/// <param name="UnreadSent">Unread entries of the inquiries sent.</param>
/// <param name="UnreadReceived">Unread entries of the inquiries received.</param>
/// <param name="Lessons">Why received inquiries were closed, and what to mend; null while too few askers have closed.</param>
internal sealed record InquiryList(
    InquirySide Side, InquiryState? State, Page<InquiryRow> Rows, IReadOnlyDictionary<InquiryState, int> Counts,
    int UnreadSent, int UnreadReceived, ClosedLessons? Lessons);
