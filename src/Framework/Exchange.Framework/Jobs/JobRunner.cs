using Exchange.Framework.Data;
using Exchange.Framework.Leases;
using Exchange.Framework.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Exchange.Framework.Jobs;

/// <summary>
/// Runs queued jobs, a few at a time on this node. One kind never takes every place, so that long imports let the rest
/// through. A job whose node died is taken up when its lease has run out.
/// </summary>
internal sealed class JobRunner : BackgroundService
{
    internal static readonly TimeSpan LeaseTime = TimeSpan.FromMinutes(2);
    private const int MaxAttempts = 3;
    private const int Places = 3;
    private static readonly TimeSpan _period = TimeSpan.FromMilliseconds(500);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly NodeIdentity _node;
    private readonly ILogger<JobRunner> _logger;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _running = new(StringComparer.Ordinal);

    public JobRunner(IServiceScopeFactory scopes, TimeProvider time, NodeIdentity node, ILogger<JobRunner> logger)
    {
        _scopes = scopes;
        _time = time;
        _node = node;
        _logger = logger;
    }

    /// <summary>Takes and runs the next job; false when none is due.</summary>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        Job? job;
        await using (var scope = _scopes.CreateAsyncScope())
        {
            job = await TakeAsync(scope.ServiceProvider, cancellationToken);
        }

        if (job is null)
        {
            return false;
        }

        try
        {
            await RunAsync(job, cancellationToken);
        }
        finally
        {
            Leave(job.Kind);
        }

        return true;
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, Places).Select(_ => RunDueAsync(stoppingToken)));

    private async Task RunDueAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_period, _time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await RunNextAsync(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _logger.LogError(exception, "Jobs could not be read; it is tried again.");
            }
        }
    }

    private async Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        string? error = null;
        var context = new JobContext(job, _scopes, _time);
        try
        {
            await using var scope = _scopes.CreateAsyncScope();
            var handler = scope.ServiceProvider.GetServices<IJobHandler>().FirstOrDefault(h => h.Kind == job.Kind)
                ?? throw new InvalidOperationException($"No module does jobs of the kind '{job.Kind}'.");
            await handler.RunAsync(context, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await GiveBackAsync(context);
            throw;
        }
        catch (JobLostException)
        {
            _logger.LogWarning("Job {JobId} ({Kind}) was taken up elsewhere while it ran here; it reported too seldom.", job.Id, job.Kind);
            return;
        }
        catch (Exception exception)
        {
            error = StoredError.From(exception);
            _logger.LogError(exception, "Job {JobId} ({Kind}) failed.", job.Id, job.Kind);
        }

        await FinishAsync(context, error);
    }

    private async Task<Job?> TakeAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var now = _time.GetUtcNow();
        var full = FullKinds();
        var due = await db.Set<Job>().AsNoTracking()
            .Where(j => !full.Contains(j.Kind))
            .Where(j => (j.State == JobState.Queued && j.NextAttemptAt <= now) || (j.State == JobState.Running && j.LeaseUntil < now))
            .OrderBy(j => j.NextAttemptAt).Take(10).ToListAsync(cancellationToken);
        var until = now + LeaseTime;
        var owner = $"{_node.Name}:{Guid.CreateVersion7():N}";
        foreach (var job in due)
        {
            var untouched = db.Set<Job>().Where(j => j.Id == job.Id && j.State == job.State && j.Attempts == job.Attempts && j.LeaseUntil == job.LeaseUntil);
            if (job.State == JobState.Running && job.Attempts >= MaxAttempts)
            {
                if (await untouched.ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.State, JobState.Failed).SetProperty(j => j.LastError, "Its node died or stood still.")
                        .SetProperty(j => j.FinishedAt, (DateTimeOffset?)now).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
                    cancellationToken) == 1)
                {
                    _logger.LogError("Job {JobId} ({Kind}) failed: every node that took it died or stood still.", job.Id, job.Kind);
                    await services.GetRequiredService<StampStore>().RaiseAsync(job.Topic, cancellationToken);
                }

                continue;
            }

            if (!Enter(job.Kind))
            {
                continue;
            }

            var taken = 0;
            try
            {
                taken = await untouched.ExecuteUpdateAsync(
                    set => set.SetProperty(j => j.State, JobState.Running).SetProperty(j => j.LeaseOwner, owner)
                        .SetProperty(j => j.LeaseUntil, until).SetProperty(j => j.StartedAt, now).SetProperty(j => j.Attempts, j => j.Attempts + 1),
                    cancellationToken);
            }
            finally
            {
                if (taken == 0)
                {
                    Leave(job.Kind);
                }
            }

            if (taken == 1)
            {
                job.Attempts++;
                job.LeaseOwner = owner;
                return job;
            }
        }

        return null;
    }

    private List<string> FullKinds()
    {
        lock (_lock)
        {
            return [.. _running.Where(kind => kind.Value >= Places - 1).Select(kind => kind.Key)];
        }
    }

    private bool Enter(string kind)
    {
        lock (_lock)
        {
            var running = _running.GetValueOrDefault(kind);
            if (running >= Places - 1)
            {
                return false;
            }

            _running[kind] = running + 1;
            return true;
        }
    }

    private void Leave(string kind)
    {
        lock (_lock)
        {
            _running[kind]--;
        }
    }

    // The node stops: another takes the job up at its checkpoint at once, and this start does not count.
    private async Task GiveBackAsync(JobContext context)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = _time.GetUtcNow();
        await context.Mine(db).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.Attempts, j => j.Attempts - 1)
                .SetProperty(j => j.NextAttemptAt, now).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            CancellationToken.None);
    }

    // Not torn off by the node's stop: what is done is done.
    private async Task FinishAsync(JobContext context, string? error)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var now = _time.GetUtcNow();
        var state = error is null ? JobState.Done : context.Attempts >= MaxAttempts ? JobState.Failed : JobState.Queued;
        var next = now + TimeSpan.FromSeconds(10 * context.Attempts);
        var finished = state == JobState.Queued ? (DateTimeOffset?)null : now;
        await context.Mine(db).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.State, state).SetProperty(j => j.LastError, error).SetProperty(j => j.NextAttemptAt, next)
                .SetProperty(j => j.FinishedAt, finished).SetProperty(j => j.LeaseUntil, (DateTimeOffset?)null),
            CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<StampStore>().RaiseAsync(context.Topic, CancellationToken.None);
    }
}
