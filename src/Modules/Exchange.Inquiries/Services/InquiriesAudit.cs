using Exchange.Framework.Auditing;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Domain;

namespace Exchange.Inquiries.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class InquiriesAudit : AuditNames
{
    public InquiriesAudit()
        : base("Inquiries")
    {
        Kind(nameof(Inquiry), "Inquiry", InquiryPermissions.InspectInquiriesName, id => $"/Admin/Inquiries/{id}");
        Action("inquiry.inspected", "Correspondence read by the operator");
    }
}
