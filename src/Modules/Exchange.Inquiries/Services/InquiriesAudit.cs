using Exchange.Framework.Auditing;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;
using Exchange.Listings.Contracts;

namespace Exchange.Inquiries.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class InquiriesAudit : AuditNames
{
    public InquiriesAudit()
        : base("Inquiries")
    {
        Kind(nameof(Inquiry), "Inquiry", InquiryPermissions.InspectInquiriesName, id => $"/Admin/Inquiries/{id}");
        Action("inquiry.inspected", "Correspondence read by the operator");
        Field("ListingId", "Listing");
        Field("AskerPartyId", "Asker");
        Field("OwnerPartyId", "Owner");
        Field<OfferMode>("Mode", "Interested in", InquiryTexts.Of);
        Field<InquiryState>("State", "State", InquiryTexts.Of);
        Field("LastMessageAt", "Last message");
        Field<InquirySide>("LastSide", "Last written by", Of);
        Field<CloseReason>("CloseReason", "Reason", InquiryTexts.Of);
        Field<InquirySide>("ClosedBy", "Closed by", Of);
        Field("Reason", "Reason");
    }

    private static string Of(InquirySide side) => side == InquirySide.Asker ? "Asker" : "Owner";
}
