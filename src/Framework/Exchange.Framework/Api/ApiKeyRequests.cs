using System.Globalization;
using System.Security.Claims;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Api;

/// <summary>Reads the key of a request to the API (RFC 6750), before anything is counted and after the session was read.</summary>
internal static class ApiKeyRequests
{
    public const string Challenge = "Bearer realm=\"api\"";

    private const string Scheme = "Bearer ";

    /// <summary>Middleware: who calls is noted, and a wrong key is refused behind the limits, so that guessing is counted.</summary>
    public static async Task IdentifyAsync(HttpContext http, RequestDelegate next)
    {
        if (KeyOf(http) is { } key)
        {
            // Who calls by a key is the key's organisation alone: a session that came along counts for nothing.
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
            var found = http.RequestServices.GetService<IApiCallers>() is { } callers ? await callers.FindAsync(key, http.RequestAborted) : null;
            http.Features.Set(new SentKey(found is not null));
            http.Features.Set(found);
        }

        await next(http);
    }

    /// <summary>Middleware behind the limits a minute.</summary>
    public static Task AdmitAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<SentKey>() is { IsKnown: false })
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            http.Response.Headers.WWWAuthenticate = Challenge + ", error=\"invalid_token\"";
            return Task.CompletedTask;
        }

        if (ApiCaller.Find(http) is not { } caller)
        {
            return next(http);
        }

        // What everybody may read asks for a scope too, so that a key for one purpose is of no use for another.
        if (http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<RequiredScope>() is null && !caller.Scopes.Contains(ApiScope.ReadPublic))
        {
            Refuse(http, ApiScope.ReadPublic);
            return Task.CompletedTask;
        }

        if (!http.RequestServices.GetRequiredService<IApiCallers>().TryCount(caller))
        {
            var now = SiteClock.ToLocal(http.RequestServices.GetRequiredService<SiteClock>().Now);
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = Math.Ceiling((now.Date.AddDays(1) - now.DateTime).TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        }

        return next(http);
    }

    public static void Refuse(HttpContext http, string scope)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.Headers.WWWAuthenticate = $"{Challenge}, error=\"insufficient_scope\", scope=\"{scope}\"";
    }

    private static string? KeyOf(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : null;
    }

    private sealed record SentKey(bool IsKnown);
}
