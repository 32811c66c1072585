using Exchange.Framework.Security;

namespace Exchange.Needs.Contracts;

/// <summary>The parties' own rights follow from their membership; this one is the operator's.</summary>
public sealed class NeedPermissions : IPermissionProvider
{
    public const string ReviewNeedsName = "ReviewNeeds";

    public static readonly Permission ReviewNeeds = new(ReviewNeedsName, "Review technology needs");

    public IEnumerable<Permission> GetPermissions() => [ReviewNeeds];
}
