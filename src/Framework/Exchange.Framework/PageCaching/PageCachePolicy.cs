using System.Globalization;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Options;

namespace Exchange.Framework.PageCaching;

/// <summary>Which answers are kept, for whom, and under which key.</summary>
internal sealed class PageCachePolicy : IOutputCachePolicy
{
    private readonly PageGeneration _generation;
    private readonly TimeSpan _age;

    public PageCachePolicy(PageGeneration generation, IOptions<PageCacheOptions> options)
    {
        _generation = generation;
        _age = TimeSpan.FromSeconds(options.Value.Seconds);
    }

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (_age == TimeSpan.Zero
            || http.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is null
            || !HttpMethods.IsGet(http.Request.Method)
            || http.User.Identity is { IsAuthenticated: true }

            // The cache sorts the values of one name in place: what is put side by side would change places.
            || http.Request.Query.Any(pair => pair.Value.Count > 1)
            || Notices.IsWaiting(http.Request))
        {
            return ValueTask.CompletedTask;
        }

        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = _age;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.VaryByValues["generation"] = _generation.Current.ToString(CultureInfo.InvariantCulture);
        context.CacheVaryByRules.VaryByValues["culture"] = CultureInfo.CurrentUICulture.Name;
        context.CacheVaryByRules.VaryByValues["text"] = TextSize.IsLarge(http) ? TextSize.Large : "";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        // An anti-forgery token belongs to one reader: with it goes "no-store".
        if (response.StatusCode != StatusCodes.Status200OK
            || response.Headers.SetCookie.Count > 0
            || response.GetTypedHeaders().CacheControl is { NoStore: true } or { Private: true })
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }
}
