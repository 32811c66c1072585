using Exchange.Inquiries.Contracts;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;

namespace Exchange.Inquiries.Services;

/// <summary>A line of a list of inquiries.</summary>
internal sealed record InquiryRow(
    Guid Id, ListingSummary? Listing, PartySummary? OtherParty, OfferMode Mode, InquiryState State, CloseReason? CloseReason,
    int Unread, DateTimeOffset LastMessageAt)
{
    public string Url => $"/desk/inquiries/{Id:N}";
}
