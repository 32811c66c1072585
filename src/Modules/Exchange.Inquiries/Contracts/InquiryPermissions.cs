using Exchange.Framework.Security;

namespace Exchange.Inquiries.Contracts;

/// <summary>The parties' own rights follow from their membership; these are the operator's.</summary>
public sealed class InquiryPermissions : IPermissionProvider
{
    public const string InspectInquiriesName = "InspectInquiries";

    /// <summary>Read a correspondence after stating the reason, which goes to the audit trail.</summary>
    public static readonly Permission InspectInquiries = new(InspectInquiriesName, "Read inquiries of others, stating a reason");

    public IEnumerable<Permission> GetPermissions() => [InspectInquiries];
}
