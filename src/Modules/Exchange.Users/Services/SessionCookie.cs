using System.Security.Claims;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Users.Services;

/// <summary>How the session cookie behaves.</summary>
internal static class SessionCookie
{
    /// <summary>From one request to the next.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>From the signing in, however busy: a cookie that was stolen does not count for ever.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromDays(14);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "exchange-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/Account/Login";
        options.ReturnUrlParameter = "returnUrl";
        options.LogoutPath = "/Account/Logout";
        options.AccessDeniedPath = "/Account/AccessDenied";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = ToLoginAsync;
        options.Events.OnRedirectToAccessDenied = ToAccessDeniedAsync;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (!await http.RequestServices.GetRequiredService<Sessions>().IsAliveAsync(context.Principal, http.RequestAborted))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
    }

    private static async Task ToLoginAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsForMachines(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // Long texts survive a session that ran out: they wait behind the address to return to.
        var kept = FormerUser(context) is { } userId
            ? await context.HttpContext.RequestServices.GetRequiredService<KeptForms>().KeepAsync(context.HttpContext, userId)
            : null;
        context.Response.Redirect((kept ?? FormPage(context.Request)) is { } page
            ? QueryHelpers.AddQueryString(context.Options.LoginPath, context.Options.ReturnUrlParameter, page)
            : context.RedirectUri);
    }

    // An address that only takes forms is no page to return to: the page that held the form is.
    private static string? FormPage(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.GetTypedHeaders().Referer is { } page && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : null;

    // Whose session it was, by a cookie of ours that does not count any more.
    private static string? FormerUser(RedirectContext<CookieAuthenticationOptions> context) =>
        context.Options.CookieManager.GetRequestCookie(context.HttpContext, context.Options.Cookie.Name!) is { } cookie
            ? context.Options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirstValue(ClaimTypes.NameIdentifier)
            : null;

    private static Task ToAccessDeniedAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        // The page of the bare status code says it; a redirect would hide the address that was refused.
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsForMachines(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase)
        || request.Headers.XRequestedWith == "fetch";
}
