using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.Mvc;

/// <summary>The size of text that a reader has chosen for this browser.</summary>
public static class TextSize
{
    public const string Cookie = "exchange-text-size";

    public const string Large = "large";

    public static bool IsLarge(HttpContext context) => context.Request.Cookies[Cookie] == Large;
}
