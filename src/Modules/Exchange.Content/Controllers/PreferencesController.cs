using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
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
    private static readonly TimeSpan _year = TimeSpan.FromDays(365);

    [HttpGet("/preferences/language")]
    public IActionResult Language(string? culture, string? returnUrl)
    {
        if (culture is null || !SupportedCultures.All.Contains(culture))
        {
            return NotFound();
        }

        Remember(CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(culture)));
        return Back(returnUrl);
    }

    [HttpGet("/preferences/text-size")]
    public IActionResult ChooseTextSize(string? size, string? returnUrl)
    {
        if (size is not (TextSize.Large or "normal"))
        {
            return NotFound();
        }

        Remember(TextSize.Cookie, size);
        return Back(returnUrl);
    }

    private void Remember(string name, string value) => Response.Cookies.Append(name, value, new CookieOptions
    {
        MaxAge = _year,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = Request.IsHttps,
    });

    private LocalRedirectResult Back(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}
