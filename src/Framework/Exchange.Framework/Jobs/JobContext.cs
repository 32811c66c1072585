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

    internal JobContext(Job job, IServiceScopeFactory scopes, TimeProvider time)
    {
        JobId = job.Id;
        Payload = job.Payload;
        OwnerId = job.OwnerId;
        Checkpoint = job.Checkpoint;
        _scopes = scopes;
        _time = time;
    }

    public Guid JobId { get; }

    public string Payload { get; }

    public string? OwnerId { get; }

    /// <summary>What was last reported, now or before a crash; null at the first start.</summary>
    public string? Checkpoint { get; private set; }

    /// <summary>Stores progress and checkpoint, keeps the job's lease and tells those who watch. Call at least once a minute.</summary>
    public async Task ReportAsync(long done, long? total, string? checkpoint, CancellationToken cancellationToken)
    {
        Checkpoint = checkpoint;
        await using var scope = _scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var until = _time.GetUtcNow() + JobRunner.LeaseTime;
        await db.Set<Job>().Where(j => j.Id == JobId).ExecuteUpdateAsync(
            set => set.SetProperty(j => j.Done, done).SetProperty(j => j.Total, total)
                .SetProperty(j => j.Checkpoint, checkpoint).SetProperty(j => j.LeaseUntil, until),
            cancellationToken);
        await scope.ServiceProvider.GetRequiredService<StampStore>().RaiseAsync($"job:{JobId:N}", cancellationToken);
    }
}
