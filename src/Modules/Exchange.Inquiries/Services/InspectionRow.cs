using Exchange.Inquiries.Contracts;

namespace Exchange.Inquiries.Services;

internal sealed record InspectionRow(
    Guid Id, Guid ListingId, Guid AskerPartyId, Guid OwnerPartyId, InquiryState State, CloseReason? CloseReason, DateTimeOffset LastMessageAt);
