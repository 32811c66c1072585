using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace Exchange.Framework.Live;

/// <summary>
/// The open streams of this node: a few for each person, and each only as long as its reader is signed in and may watch
/// its topics. A request is authorised once, a stream stays open for hours. The streams and their checks end when the site
/// stops, which waits for them: nothing asks the database afterwards.
/// </summary>
internal sealed class LiveStreams : IHostedService
{
    /// <summary>Pages that one person has open at the same time.</summary>
    public const int PerUser = 10;

    private static readonly TimeSpan _checkEvery = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LiveStream, Task> _checks = new();
    private readonly CancellationToken _stopping;
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly ILogger<LiveStreams> _logger;

    public LiveStreams(IServiceScopeFactory scopes, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<LiveStreams> logger)
    {
        _scopes = scopes;
        _time = time;
        _logger = logger;
        _stopping = lifetime.ApplicationStopping;
    }

    public static async Task<bool> MayWatchAsync(
        IEnumerable<ILiveTopicAccess> access, IReadOnlyList<string> topics, CancellationToken cancellationToken)
    {
        foreach (var topic in topics)
        {
            var prefix = topic.Split(':')[0];
            var rule = access.FirstOrDefault(a => a.Prefix == prefix);
            if (rule is null || !await rule.MayWatchAsync(topic, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Null when the person has too many open. The stream ends with the request, or when its reader may watch no longer.</summary>
    public LiveStream? TryOpen(HttpContext http, IReadOnlyList<string> topics)
    {
        var user = http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
        if (_open.AddOrUpdate(user, 1, (_, count) => count + 1) > PerUser)
        {
            Close(user);
            return null;
        }

        var stream = new LiveStream(() => Close(user), http.RequestAborted, _stopping);
        http.Response.RegisterForDispose(stream);
        var timer = new PeriodicTimer(_checkEvery, _time);
        var headers = http.Request.Headers.ToDictionary(h => h.Key, h => h.Value);
        // Outside the request's own context, of which there is one for each check.
        using (ExecutionContext.SuppressFlow())
        {
            // Noted before it can end, which takes the note away again.
            var check = new Task<Task>(() => CheckAsync(stream, timer, user, headers, topics));
            _checks[stream] = check.Unwrap();
            check.Start(TaskScheduler.Default);
        }

        return stream;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The site is stopping already, and so are the checks.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAll(_checks.Values).WaitAsync(cancellationToken);

    private void Close(string user)
    {
        _open.AddOrUpdate(user, 0, (_, count) => count - 1);
        _open.TryRemove(KeyValuePair.Create(user, 0));
    }

    private async Task CheckAsync(
        LiveStream stream,
        PeriodicTimer timer,
        string user,
        Dictionary<string, StringValues> headers,
        IReadOnlyList<string> topics)
    {
        using (timer)
        {
            try
            {
                while (await timer.WaitForNextTickAsync(stream.Ended) && await MayStillWatchAsync(user, headers, topics, stream.Ended))
                {
                }

                stream.End();
            }
            catch (Exception) when (stream.Ended.IsCancellationRequested)
            {
                // The request is over, or the site stops: whatever the interrupted check says of it.
            }
            catch (Exception exception)
            {
                _logger.LogWarning(exception, "A stream was closed because it could not be checked whether its reader may still watch.");
                stream.End();
            }
            finally
            {
                _checks.TryRemove(stream, out _);
            }
        }
    }

    // As a new request with the same cookie would be.
    private async Task<bool> MayStillWatchAsync(
        string user,
        Dictionary<string, StringValues> headers,
        IReadOnlyList<string> topics,
        CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider, RequestAborted = cancellationToken };
        foreach (var (name, value) in headers)
        {
            http.Request.Headers[name] = value;
        }

        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var ticket = await http.AuthenticateAsync();
        if (ticket.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) != user)
        {
            return false;
        }

        http.User = ticket.Principal;
        return await MayWatchAsync(scope.ServiceProvider.GetServices<ILiveTopicAccess>(), topics, cancellationToken);
    }
}
