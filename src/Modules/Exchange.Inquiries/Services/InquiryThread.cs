using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Inquiries.Services;

/// <param name="Side">The reader's side; null for an operator who inspects.</param>
/// <param name="HidesContacts">True while contact details of the other side are masked.</param>
internal sealed record InquiryThread(
    Guid Id, long Version, InquiryState State, InquirySide? Side, ListingSummary? Listing, OfferMode Mode,
    PartySummary? Asker, PartySummary? Owner, CloseReason? CloseReason, InquirySide? ClosedBy, InquirySide LastSide,
    bool HidesContacts, Page<ThreadMessage> Messages)
{
    public PartySummary? Other => Side == InquirySide.Asker ? Owner : Asker;
}
