using Microsoft.AspNetCore.Authorization;

namespace Exchange.Framework.Security;

internal sealed class PermissionHandler : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var granting = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { OperatorPermissions.SiteOwnerName };
        Add(requirement.Permission);
        if (context.User.HasClaim(claim => claim.Type == Permission.ClaimType && granting.Contains(claim.Value)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;

        void Add(Permission permission)
        {
            if (granting.Add(permission.Name))
            {
                foreach (var implying in permission.ImpliedBy)
                {
                    Add(implying);
                }
            }
        }
    }
}
