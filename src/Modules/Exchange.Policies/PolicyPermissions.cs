using Exchange.Framework.Security;

namespace Exchange.Policies;

internal sealed class PolicyPermissions : IPermissionProvider
{
    public const string ModerateCommentsName = "ModeratePolicyComments";

    public static readonly Permission ModerateComments = new(ModerateCommentsName, "Read, show and answer comments on drafts of policies", OperatorPermissions.SiteOwner);

    public IEnumerable<Permission> GetPermissions() => [ModerateComments];
}
