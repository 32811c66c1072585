using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.PageCaching;

/// <summary>
/// What a page shows and somebody counts. It is noted in a header that is kept together with the page and taken off before
/// the answer leaves, so a kept page counts like one drawn anew.
/// </summary>
public static class PageHits
{
    private const string Header = "Exchange-Shown";

    /// <summary>Call it while the page is being drawn.</summary>
    /// <param name="kind">Of a registered <see cref="IPageHitCounter"/>.</param>
    public static void Show(HttpContext context, string kind, Guid id) => context.Response.Headers.Append(Header, $"{kind} {id:N}");

    internal static void UsePageHits(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(Count, context);
        return next(context);
    });

    private static Task Count(object state)
    {
        var context = (HttpContext)state;
        var shown = context.Response.Headers[Header];
        if (shown.Count == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.Headers.Remove(Header);
        if (HeadRequests.IsHeadOnly(context))
        {
            return Task.CompletedTask;
        }

        var counters = context.RequestServices.GetServices<IPageHitCounter>().ToDictionary(c => c.Kind, StringComparer.Ordinal);
        foreach (var hit in shown)
        {
            var parts = hit!.Split(' ');
            counters[parts[0]].Count(context, Guid.ParseExact(parts[1], "N"));
        }

        return Task.CompletedTask;
    }
}
