using System.Text.Json;
using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Jobs;

public sealed class JobQueue
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly TimeProvider _time;

    public JobQueue(AppDbContext db, ICurrentUser user, TimeProvider time)
    {
        _db = db;
        _user = user;
        _time = time;
    }

    /// <summary>Adds the job to the caller's unit of work; it runs after that is saved.</summary>
    public Job Enqueue(string kind, object payload)
    {
        var now = _time.GetUtcNow();
        var job = new Job
        {
            Kind = kind,
            Payload = JsonSerializer.Serialize(payload),
            OwnerId = _user.Id,
            CreatedAt = now,
            NextAttemptAt = now,
        };
        _db.Set<Job>().Add(job);
        return job;
    }

    public Task<Job?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<Job>().AsNoTracking().FirstOrDefaultAsync(j => j.Id == id, cancellationToken);
}
