using System.Security.Claims;
using Exchange.Framework.Localization;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
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
            user.Culture = ChosenLanguage(Context) ?? user.Culture;
            current = await _sessions.BeginAsync(user.Id, Context, Context.RequestAborted);
        }

        RememberLanguage(Context, user.Culture);
        var others = additionalClaims.Where(claim => claim.Type != ExchangeClaims.Session);
        await base.SignInWithClaimsAsync(user, authenticationProperties, others.Append(current));
    }

    private static string? ChosenLanguage(HttpContext http) =>
        http.Request.Cookies.TryGetValue(CookieRequestCultureProvider.DefaultCookieName, out var cookie)
        && CookieRequestCultureProvider.ParseCookieValue(cookie) is { UICultures: [var culture, ..] }
            ? SupportedCultures.All.FirstOrDefault(known => culture.Equals(known, StringComparison.Ordinal))
            : null;

    private static void RememberLanguage(HttpContext http, string culture) => http.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)),
        new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
}
