using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Exchange.Framework.Localization;

/// <summary>The language in which somebody reads the site, kept by the browser for a year.</summary>
public static class ReaderLanguage
{
    private const string Query = "culture";

    /// <summary>One of <see cref="SupportedCultures"/>; null for who has chosen none.</summary>
    public static string? Chosen(HttpRequest request) =>
        request.Cookies.TryGetValue(CookieRequestCultureProvider.DefaultCookieName, out var cookie)
        && CookieRequestCultureProvider.ParseCookieValue(cookie) is { UICultures: [var culture, ..] }
            ? SupportedCultures.All.FirstOrDefault(known => culture.Equals(known, StringComparison.Ordinal))
            : null;

    /// <param name="culture">One of <see cref="SupportedCultures"/>.</param>
    public static void Remember(HttpContext http, string culture) => http.Response.Cookies.Append(
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

    // Who comes by the address of a page in the other language reads on in it. Said only when the answer goes out: a page that is kept for
    // all readers holds nobody's cookie.
    internal static void UseReaderLanguage(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsGet(http.Request.Method)
            && http.Request.Query[Query] is [{ } asked]
            && SupportedCultures.All.Contains(asked, StringComparer.Ordinal)
            && asked != (Chosen(http.Request) ?? SupportedCultures.Default))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response is { StatusCode: StatusCodes.Status200OK, ContentType: { } type } && type.StartsWith("text/html", StringComparison.Ordinal))
                {
                    Remember(http, asked);
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    });
}
