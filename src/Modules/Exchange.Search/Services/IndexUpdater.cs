using System.Diagnostics;
using Exchange.Framework.Data;
using Exchange.Framework.PageCaching;
using Exchange.Search.Contracts;
using Exchange.Search.Domain;
using Exchange.Search.Indexing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Search.Services;

/// <summary>
/// Keeps this node's index up to date with the change log, and builds a new one beside it when it is missing, damaged, too
/// old, or the operator asks.
/// </summary>
internal sealed class IndexUpdater : BackgroundService
{
    // These count real time, not the site's clock: they only say how often to look.
    private static readonly TimeSpan _look = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan _commit = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan _epochLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan _trim = TimeSpan.FromHours(1);
    private static readonly TimeSpan _pauseAfterError = TimeSpan.FromSeconds(2);

    private readonly DataFolder _data;
    private readonly IServiceScopeFactory _scopes;
    private readonly IndexNode _node;
    private readonly IndexFiller _filler;
    private readonly IndexSignal _signal;
    private readonly PageGeneration _pages;
    private readonly TimeProvider _time;
    private readonly ILogger<IndexUpdater> _logger;

    private NodeFolder? _folder;
    private ChangeCursor _cursor = new(0);
    private Task<SearchIndex>? _build;
    private bool _dirty;
    private long _committedAt;
    private long _epochReadAt;
    private long _trimmedAt;

    public IndexUpdater(
        DataFolder data, IServiceScopeFactory scopes, IndexNode node, IndexFiller filler, IndexSignal signal, PageGeneration pages,
        TimeProvider time, ILogger<IndexUpdater> logger)
    {
        _data = data;
        _scopes = scopes;
        _node = node;
        _filler = filler;
        _signal = signal;
        _pages = pages;
        _time = time;
        _logger = logger;
    }

    /// <summary>Fills a new generation and makes it the one in use on disk. The caller publishes it.</summary>
    public static async Task<SearchIndex> BuildAsync(
        NodeFolder folder, Guid epoch, IServiceScopeFactory scopes, IndexFiller filler, Action<SearchIndex> opened,
        Action<int, int> progress, CancellationToken cancellationToken)
    {
        long start;
        await using (var scope = scopes.CreateAsyncScope())
        {
            start = await scope.ServiceProvider.GetRequiredService<ChangeLog>().StartAsync(cancellationToken);
        }

        var index = SearchIndex.Create(folder.NewGeneration(), epoch);
        try
        {
            opened(index);
            await filler.FillAsync(index, progress, cancellationToken);
            index.Commit(start, epoch);
            index.Refresh();
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    public override void Dispose()
    {
        _folder?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Let the host finish its start; opening a large index takes a moment.
        await Task.Yield();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var pause = _look;
                try
                {
                    await StepAsync(stoppingToken);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    _logger.LogError(exception, "The search index could not be brought up to date; it is tried again.");
                    pause = _pauseAfterError;
                    if (exception is ObjectDisposedException or Lucene.Net.Index.CorruptIndexException)
                    {
                        // The writer closed itself after damage.
                        _node.Publish(null);
                    }
                }

                await _signal.WaitAsync(pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            await CloseAsync();
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        _folder ??= NodeFolder.Claim(_data);
        var now = _time.GetUtcNow();
        if (_build is { IsCompleted: true } build)
        {
            _build = null;
            var index = await FinishedAsync(build);
            Take(index);
            _folder.DeleteOthers(index.Path);
        }

        await using var scope = _scopes.CreateAsyncScope();
        if (_node.Current is null && _build is null)
        {
            await OpenAsync(scope.ServiceProvider, cancellationToken);
        }

        if (_build is null && Stopwatch.GetElapsedTime(_epochReadAt) >= _epochLook)
        {
            _epochReadAt = Stopwatch.GetTimestamp();
            var wanted = await scope.ServiceProvider.GetRequiredService<SearchEpochs>().GetAsync(cancellationToken);
            if (wanted != _node.Current?.Epoch)
            {
                StartBuild(wanted, cancellationToken);
            }
        }

        // While the first index is being built there is none to keep up to date.
        if (_node.State != IndexState.Building && _node.Current is { } current)
        {
            await FollowAsync(current, scope.ServiceProvider.GetRequiredService<ChangeLog>(), now, cancellationToken);
        }

        if (Stopwatch.GetElapsedTime(_trimmedAt) >= _trim)
        {
            _trimmedAt = Stopwatch.GetTimestamp();
            await scope.ServiceProvider.GetRequiredService<ChangeLog>().TrimAsync(cancellationToken);
        }
    }

    private async Task OpenAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        _node.State = IndexState.Building;
        var wanted = await services.GetRequiredService<SearchEpochs>().GetAsync(cancellationToken);
        _epochReadAt = Stopwatch.GetTimestamp();
        SearchIndex? index = null;
        try
        {
            if (_folder!.Current() is { } path)
            {
                index = SearchIndex.Open(path);
            }
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or FormatException or IndexOutOfRangeException or InvalidOperationException)
        {
            _logger.LogWarning(exception, "The search index cannot be read; it is built anew.");
        }

        if (index is not null && index.Epoch == wanted
            && await services.GetRequiredService<ChangeLog>().ReachesBackToAsync(index.CommittedCursor, cancellationToken))
        {
            Take(index);
            return;
        }

        index?.Dispose();
        StartBuild(wanted, cancellationToken);
    }

    private void StartBuild(Guid epoch, CancellationToken cancellationToken)
    {
        _logger.LogInformation("The search index is being built.");
        if (_node.State == IndexState.Ready)
        {
            _node.State = IndexState.Rebuilding;
        }

        _build = Task.Run(
            () => BuildAsync(
                _folder!, epoch, _scopes, _filler,
                index =>
                {
                    if (_node.State == IndexState.Building)
                    {
                        _node.Publish(index);
                    }
                },
                (done, total) => _node.SetProgress(done, total),
                cancellationToken),
            cancellationToken);
    }

    private async Task<SearchIndex> FinishedAsync(Task<SearchIndex> build)
    {
        try
        {
            var index = await build;
            _folder!.SetCurrent(index.Path, index.Epoch);
            _logger.LogInformation("The search index is built: {Count} things.", index.Count);
            return index;
        }
        catch
        {
            if (_node.State == IndexState.Building)
            {
                _node.Publish(null);
            }
            else
            {
                _node.State = IndexState.Ready;
            }

            throw;
        }
        finally
        {
            _node.SetProgress(0, null);
        }
    }

    private void Take(SearchIndex index)
    {
        _cursor = new ChangeCursor(index.CommittedCursor);
        _dirty = false;
        _committedAt = Stopwatch.GetTimestamp();
        _node.SetSettled(_cursor.Position);
        _node.SetApplied(_cursor.High);
        _node.Publish(index);
        _node.State = IndexState.Ready;
        _pages.Next();
    }

    private async Task FollowAsync(SearchIndex index, ChangeLog log, DateTimeOffset now, CancellationToken cancellationToken)
    {
        while (await log.ReadAsync(_cursor, cancellationToken) is { Count: > 0 } changes)
        {
            await _filler.ApplyAsync(index, changes, cancellationToken);
            foreach (var change in changes)
            {
                _cursor.Apply(change.Seq, now);
            }

            index.Refresh();
            _node.SetSettled(_cursor.Position);
            _node.SetApplied(_cursor.High);
            _pages.Next();
            _dirty = true;
        }

        _cursor.Expire(now);
        _node.SetSettled(_cursor.Position);
        if ((_dirty || _cursor.Position != index.CommittedCursor) && Stopwatch.GetElapsedTime(_committedAt) >= _commit)
        {
            Commit(index);
        }
    }

    private void Commit(SearchIndex index)
    {
        index.Commit(_cursor.Position, index.Epoch);
        _dirty = false;
        _committedAt = Stopwatch.GetTimestamp();
    }

    private async Task CloseAsync()
    {
        try
        {
            if (_build is not null)
            {
                (await _build).Dispose();
            }
        }
        catch (OperationCanceledException)
        {
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "The build of the search index was broken off.");
        }

        try
        {
            if (_node.State != IndexState.Building && _node.Current is { } index && _dirty)
            {
                Commit(index);
            }
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "The last changes of the search index were not stored; they are read again at the next start.");
        }

        _node.Publish(null);
    }
}
