using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Exchange.Framework.Live;

/// <summary><c>GET /live?topics=a,b</c>: server-sent events that name the topic that changed; the page then reads its part again.</summary>
internal static class LiveEndpoint
{
    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/live", async (string topics, StampWatcher watcher, LiveStreams streams, IEnumerable<ILiveTopicAccess> access, HttpContext http, CancellationToken cancellationToken) =>
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
            return (IResult)TypedResults.ServerSentEvents(stream.UntilEndedAsync(EventsAsync(watcher, wanted, stream.Ended), cancellationToken));
        }).RequireAuthorization().ExcludeFromDescription();

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        StampWatcher watcher, List<string> topics, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return new SseItem<string>("", "open");
        await foreach (var topic in watcher.WatchAsync(topics, cancellationToken))
        {
            yield return new SseItem<string>(topic, "changed");
        }
    }
}
