using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Framework.Jobs;

/// <summary>What a running job may say.</summary>
public sealed class JobContext
{
    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _time;
    private readonly string? _owner;

    internal JobContext(Job job, IServiceScopeFactory scopes, TimeProvider time)
    {
        JobId = job.Id;
        Payload = job.Payload;
        OwnerId = job.OwnerId;
        Checkpoint = job.Checkpoint;
        Attempts = job.Attempts;
        Topic = job.Topic;
        _owner = job.LeaseOwner;
        _scopes = scopes;
        _time = time;
    }

    public Guid JobId { get; }

    public string Payload { get; }

    public string? OwnerId { get; }

    /// <summary>What was last reported, now or before a crash; null at the first start.</summary>
    public string? Checkpoint { get; private set; }

    /// <summary>Starts since the checkpoint last moved, this one included.</summary>
    internal int Attempts { get; private set; }

    internal string Topic { get; }

    /// <summary>
    /// Stores progress and checkpoint, keeps the job's lease and tells those who watch. Call at least once a minute.
    /// A checkpoint that moves makes this the first attempt again: long work may meet more restarts than a job has attempts.
    /// </summary>
    /// <exception cref="JobLostException">Another start has taken the job up: let it pass.</exception>
    public async Task ReportAsync(long done, long? total, string? checkpoint, CancellationToken cancellationToken)
    {
        var attempts = checkpoint == Checkpoint ? Attempts : 1;
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var until = _time.GetUtcNow() + JobRunner.LeaseTime;
        var stored = await Mine(db).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Done, done).SetProperty(j => j.Total, total)
                .SetProperty(j => j.Checkpoint, checkpoint).SetProperty(j => j.LeaseUntil, until).SetProperty(j => j.Attempts, attempts),
            cancellationToken);
        if (stored == 0)
        {
            throw new JobLostException(JobId);
        }

        Checkpoint = checkpoint;
        Attempts = attempts;
        await scope.ServiceProvider.GetRequiredService<StampStore>().RaiseAsync(Topic, cancellationToken);
    }

    /// <summary>The job's row while this start of it holds the lease.</summary>
    internal IQueryable<Job> Mine(AppDbContext db) => db.Set<Job>().Where(j => j.Id == JobId && j.State == JobState.Running && j.LeaseOwner == _owner);
}
