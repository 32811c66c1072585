using System.Collections.Concurrent;
using System.Threading.Channels;
using Exchange.Framework.Data;
using Exchange.Framework.PageCaching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Framework.Live;

/// <summary>This node's copy of the stamps, read from the database twice a second.</summary>
public sealed class StampWatcher : BackgroundService
{
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(500);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly ILogger<StampWatcher> _logger;
    private readonly PageGeneration _pages;
    private readonly HashSet<string> _pageTopics;
    private readonly ConcurrentDictionary<string, long> _values = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Channel<string>, HashSet<string>> _subscribers = new();
    private DateTimeOffset _readUntil = DateTimeOffset.MinValue;

    public StampWatcher(
        IServiceScopeFactory scopes, TimeProvider time, PageGeneration pages, IEnumerable<PageTopic> pageTopics, ILogger<StampWatcher> logger)
    {
        _scopes = scopes;
        _time = time;
        _pages = pages;
        _pageTopics = pageTopics.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        _logger = logger;
    }

    /// <summary>Part of a cache key: it changes, on every node, within a second of a change of the topic.</summary>
    public long Current(string topic) => _values.GetValueOrDefault(topic);

    /// <summary>Topics as they change, until cancelled.</summary>
    public async IAsyncEnumerable<string> WatchAsync(
        IReadOnlyCollection<string> topics, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest });
        _subscribers[channel] = new HashSet<string>(topics, StringComparer.Ordinal);
        try
        {
            await foreach (var topic in channel.Reader.ReadAllAsync(cancellationToken))
            {
                yield return topic;
            }
        }
        finally
        {
            _subscribers.TryRemove(channel, out _);
        }
    }

    /// <summary>Reads what has changed since the last reading.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var started = _time.GetUtcNow();
        // A transaction that is still open writes an older time when it commits: look back far enough.
        var since = _readUntil == DateTimeOffset.MinValue ? _readUntil : _readUntil - TimeSpan.FromMinutes(1);
        var changed = await db.Set<Stamp>().AsNoTracking().Where(s => s.At >= since).Select(s => new { s.Topic, s.Value }).ToListAsync(cancellationToken);
        foreach (var stamp in changed)
        {
            if (_values.TryGetValue(stamp.Topic, out var known) && known == stamp.Value)
            {
                continue;
            }

            _values[stamp.Topic] = stamp.Value;
            if (_pageTopics.Contains(stamp.Topic))
            {
                _pages.Next();
            }

            foreach (var (channel, topics) in _subscribers)
            {
                if (topics.Contains(stamp.Topic))
                {
                    channel.Writer.TryWrite(stamp.Topic);
                }
            }
        }

        _readUntil = started;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _logger.LogError(exception, "Stamps could not be read; it is tried again.");
            }
        }
    }
}
