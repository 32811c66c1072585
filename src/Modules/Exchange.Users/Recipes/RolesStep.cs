using System.Text.Json.Nodes;
using Exchange.Framework.Recipes;
using Exchange.Framework.Security;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Users.Recipes;

/// <summary>
/// Step <c>Roles</c>: <c>{ "Roles": [{ "Name", "Description", "Permissions": [] }] }</c>. A role's permissions become
/// exactly those named; names that no module declares are stored all the same.
/// </summary>
internal sealed class RolesStep : IRecipeStepHandler
{
    private readonly RoleManager<ExchangeRole> _roles;

    public RolesStep(RoleManager<ExchangeRole> roles) => _roles = roles;

    public string Name => "Roles";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var entry in step["Roles"]?.AsArray() ?? [])
        {
            var name = entry?[nameof(ExchangeRole.Name)]?.GetValue<string>() ?? throw new FormatException("Step Roles: a role has no name.");
            var role = await _roles.FindByNameAsync(name);
            if (role is null)
            {
                role = new ExchangeRole { Name = name };
                Check(await _roles.CreateAsync(role));
            }

            role.Description = entry[nameof(ExchangeRole.Description)]?.GetValue<string>() ?? "";
            Check(await _roles.UpdateAsync(role));
            var wanted = (entry["Permissions"]?.AsArray() ?? []).Select(p => p!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
            foreach (var claim in (await _roles.GetClaimsAsync(role)).Where(c => c.Type == Permission.ClaimType))
            {
                if (!wanted.Remove(claim.Value))
                {
                    Check(await _roles.RemoveClaimAsync(role, claim));
                }
            }

            foreach (var permission in wanted)
            {
                Check(await _roles.AddClaimAsync(role, new(Permission.ClaimType, permission)));
            }
        }
    }

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new FormatException($"Step Roles: {result.Errors.First().Description}");
        }
    }
}
