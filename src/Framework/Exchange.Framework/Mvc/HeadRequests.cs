using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Exchange.Framework.Mvc;

/// <summary>Answers HEAD like GET without the body: link checkers, watchers and crawlers ask so first.</summary>
internal static class HeadRequests
{
    private static readonly object _key = new();

    /// <summary>Whether only the head was asked for: nobody has seen a page.</summary>
    public static bool IsHeadOnly(HttpContext context) => context.Items.ContainsKey(_key);

    public static void UseHeadRequests(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
            context.Response.Body = Stream.Null;
            context.Items[_key] = true;
        }

        return next(context);
    });
}
