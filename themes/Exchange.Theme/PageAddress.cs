using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Exchange.Theme;

/// <summary>The address of the page that the reader sees, for links that change language or text size and come back.</summary>
public static class PageAddress
{
    /// <summary>Path and query without the language; an error page answers for the address that failed.</summary>
    public static string Of(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } failed)
        {
            return failed.OriginalPathBase + failed.OriginalPath;
        }

        var query = new QueryBuilder(request.Query
            .Where(pair => pair.Key is not ("culture" or "ui-culture"))
            .SelectMany(pair => pair.Value.Where(v => v is not null).Select(v => KeyValuePair.Create(pair.Key, v!))));
        return request.PathBase + request.Path + query.ToQueryString();
    }

    public static string Language(HttpContext context, string culture) =>
        $"/preferences/language?culture={culture}&returnUrl={Uri.EscapeDataString(Of(context))}";

    public static string OtherTextSize(HttpContext context) =>
        $"/preferences/text-size?size={(TextSize.IsLarge(context) ? "normal" : TextSize.Large)}&returnUrl={Uri.EscapeDataString(Of(context))}";

    /// <summary>The language that the switch leads to.</summary>
    public static string OtherLanguage(string current) => SupportedCultures.All.First(culture => culture != current);

    /// <summary>True when the page lies under a menu item's address.</summary>
    public static bool IsUnder(HttpContext context, string url) =>
        url.Length > 1 && context.Request.Path.StartsWithSegments(url.Split('?')[0].TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
