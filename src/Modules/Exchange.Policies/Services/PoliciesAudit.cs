using Exchange.Framework.Auditing;
using Exchange.Policies.Domain;

namespace Exchange.Policies.Services;

/// <summary>How the audit trail calls this module's records and actions.</summary>
internal sealed class PoliciesAudit : AuditNames
{
    public PoliciesAudit()
        : base("Policies")
    {
        Kind(nameof(PolicyComment), "Comment on a policy", PolicyPermissions.ModerateCommentsName, _ => "/Admin/PolicyComments");
    }
}
