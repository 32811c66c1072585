using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Exchange.Framework.Live;

/// <summary><c>GET /live?topics=a,b</c>: server-sent events that name the topic that changed; the page then reads its part again.</summary>
internal static class LiveEndpoint
{
    // Below the patience of usual proxies; it also shows when the browser is gone.
    private static readonly TimeSpan _beat = TimeSpan.FromSeconds(20);

    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/live", async (
            string topics, StampWatcher watcher, LiveStreams streams, IEnumerable<ILiveTopicAccess> access, IHostApplicationLifetime lifetime,
            TimeProvider time, HttpContext http, CancellationToken cancellationToken) =>
        {
            var wanted = topics.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(10).ToList();
            if (!await LiveStreams.MayWatchAsync(access, wanted, cancellationToken))
            {
                return Results.NotFound();
            }

            if (streams.TryOpen(http, wanted) is not { } stream)
            {
                return Results.StatusCode(StatusCodes.Status429TooManyRequests);
            }

            http.Response.Headers["X-Accel-Buffering"] = "no";
            return (IResult)TypedResults.ServerSentEvents(
                stream.UntilEndedAsync(EventsAsync(watcher, wanted, time, lifetime.ApplicationStopping, stream.Ended), cancellationToken));
        }).RequireAuthorization().ExcludeFromDescription();

    /// <summary>Ends when the browser leaves or the site stops, which must not wait for browsers.</summary>
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        StampWatcher watcher, List<string> topics, TimeProvider time, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stopping);
        await using var changes = watcher.WatchAsync(topics, ending.Token).GetAsyncEnumerator(CancellationToken.None);
        var next = NextAsync();
        try
        {
            // Without data no event is dispatched: these two are comments in effect.
            yield return new SseItem<string>("", "open");
            while (true)
            {
                if (!await ComesWithinAsync(next))
                {
                    yield return new SseItem<string>("", "beat");
                }
                else if (await next)
                {
                    var topic = changes.Current;
                    next = NextAsync();
                    yield return new SseItem<string>(topic, "changed");
                }
                else
                {
                    yield break;
                }
            }
        }
        finally
        {
            await ending.CancelAsync();
            await next;
        }

        async Task<bool> NextAsync()
        {
            try
            {
                return await changes.MoveNextAsync();
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }

        async Task<bool> ComesWithinAsync(Task<bool> change)
        {
            try
            {
                await change.WaitAsync(_beat, time, CancellationToken.None);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }
}
