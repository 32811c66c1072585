using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Framework.Data;

/// <summary>Forms that were answered, delivered events with the marks of their handlers, jobs that are done. What has failed stays for the operator.</summary>
internal sealed class FrameworkOutdatedRows : IOutdatedRows
{
    private readonly AppDbContext _db;

    public FrameworkOutdatedRows(AppDbContext db) => _db = db;

    public async Task<int> DeleteAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var deleted = await _db.Set<ProcessedRequest>().Where(r => r.At < before).ExecuteDeleteAsync(cancellationToken);
        deleted += await _db.Set<KeptForm>().Where(f => f.At < before).ExecuteDeleteAsync(cancellationToken);
        deleted += await _db.Set<OutboxMessage>().Where(m => m.DeliveredAt < before).ExecuteDeleteAsync(cancellationToken);
        deleted += await _db.Set<HandledEvent>().Where(h => !_db.Set<OutboxMessage>().Any(m => m.Id == h.EventId)).ExecuteDeleteAsync(cancellationToken);
        deleted += await _db.Set<Job>().Where(j => (j.State == JobState.Done || j.State == JobState.Cancelled) && j.FinishedAt < before)
            .ExecuteDeleteAsync(cancellationToken);
        return deleted;
    }
}
