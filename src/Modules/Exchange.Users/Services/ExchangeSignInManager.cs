using System.Security.Claims;
using Exchange.Framework.Localization;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Exchange.Users.Services;

/// <summary>Begins a server-side session with every sign-in and brings back the person's language.</summary>
internal sealed class ExchangeSignInManager : SignInManager<ExchangeUser>
{
    private readonly Sessions _sessions;
    private readonly TimeProvider _time;

    public ExchangeSignInManager(
        UserManager<ExchangeUser> users,
        IHttpContextAccessor http,
        IUserClaimsPrincipalFactory<ExchangeUser> claims,
        IOptions<IdentityOptions> options,
        ILogger<SignInManager<ExchangeUser>> logger,
        IAuthenticationSchemeProvider schemes,
        IUserConfirmation<ExchangeUser> confirmation,
        Sessions sessions,
        TimeProvider time)
        : base(users, http, claims, options, logger, schemes, confirmation)
    {
        _sessions = sessions;
        _time = time;
    }

    public override async Task<bool> CanSignInAsync(ExchangeUser user) => user.ClosedAt is null && await base.CanSignInAsync(user);

    public override async Task SignInWithClaimsAsync(
        ExchangeUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // A renewed cookie of the same person keeps its session.
        var current = Context.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id
            ? Context.User.FindFirst(ExchangeClaims.Session)
            : null;
        if (current is null)
        {
            user.LastSignInAt = _time.GetUtcNow();

            // Who has just chosen a language here reads on in it.
            user.Culture = ReaderLanguage.Chosen(Context.Request) ?? user.Culture;
            current = await _sessions.BeginAsync(user.Id, Context, Context.RequestAborted);
        }

        ReaderLanguage.Remember(Context, user.Culture);
        var others = additionalClaims.Where(claim => claim.Type != ExchangeClaims.Session);
        await base.SignInWithClaimsAsync(user, authenticationProperties, others.Append(current));
    }
}
