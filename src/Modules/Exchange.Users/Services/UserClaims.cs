using System.Security.Claims;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Exchange.Users.Services;

/// <summary>
/// Puts roles and, from the roles' claims, permissions into the cookie. The name is one fit for the audit trail, and the
/// address stays out of the cookie.
/// </summary>
internal sealed class UserClaims : UserClaimsPrincipalFactory<ExchangeUser, ExchangeRole>
{
    public UserClaims(UserManager<ExchangeUser> users, RoleManager<ExchangeRole> roles, IOptions<IdentityOptions> options)
        : base(users, roles, options)
    {
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(ExchangeUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        foreach (var claim in identity.Claims.Where(c => c.Type == identity.NameClaimType || c.Type == ClaimTypes.Email).ToList())
        {
            identity.RemoveClaim(claim);
        }

        identity.AddClaim(new Claim(identity.NameClaimType, user.PublicName));
        return identity;
    }
}
