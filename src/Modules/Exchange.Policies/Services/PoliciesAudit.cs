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
        Field("ItemId", "Draft for comment");
        Field("UserId", "Account");
        Field("ShownName", "Name that is shown");
        Field("Text", "Comment");
        Field("WrittenAt", "Written on");
        Field<CommentState>("State", "State", PolicyTexts.Of);
        Field("Answer", "Answer");
        Field("DecidedAt", "Decided on");
    }
}
