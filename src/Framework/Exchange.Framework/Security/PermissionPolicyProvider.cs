using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.Security;

/// <summary>A policy name that nobody registered is looked up as a permission, so <c>[Authorize("ReviewListings")]</c> works.</summary>
internal sealed class PermissionPolicyProvider : DefaultAuthorizationPolicyProvider
{
    private readonly Dictionary<string, Permission> _permissions;

    public PermissionPolicyProvider(IOptions<AuthorizationOptions> options, IEnumerable<IPermissionProvider> providers)
        : base(options)
    {
        _permissions = providers.SelectMany(provider => provider.GetPermissions())
            .ToDictionary(permission => permission.Name, StringComparer.OrdinalIgnoreCase);
    }

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (await base.GetPolicyAsync(policyName) is { } policy)
        {
            return policy;
        }

        return _permissions.TryGetValue(policyName, out var permission)
            ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(permission)).Build()
            : null;
    }
}
