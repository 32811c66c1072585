using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

/// <summary>
/// Language and text size, each in a cookie. They are links, not forms: they change nothing but how this browser is
/// shown the site, and so need no token on every page.
/// </summary>
[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class PreferencesController : Controller
{
    [HttpGet("/preferences/language")]
    public IActionResult Language(string? culture, string? returnUrl)
    {
        if (culture is null || !SupportedCultures.All.Contains(culture))
        {
            return NotFound();
        }

        ReaderLanguage.Remember(HttpContext, culture);
        return Back(returnUrl);
    }

    [HttpGet("/preferences/text-size")]
    public IActionResult ChooseTextSize(string? size, string? returnUrl)
    {
        if (size is not (TextSize.Large or "normal"))
        {
            return NotFound();
        }

        Response.Cookies.Append(TextSize.Cookie, size, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = Request.IsHttps,
        });
        return Back(returnUrl);
    }

    private LocalRedirectResult Back(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}
