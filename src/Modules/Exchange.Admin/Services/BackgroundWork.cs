using Exchange.Admin.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Admin.Services;

/// <summary>What the house does in the background, and the operator's hand on it.</summary>
internal sealed class BackgroundWork
{
    private const int PageSize = 30;

    private readonly AppDbContext _db;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;
    private readonly IMailMonitor _mails;

    public BackgroundWork(AppDbContext db, IAuditTrail audit, SiteClock clock, IMailMonitor mails)
    {
        _db = db;
        _audit = audit;
        _clock = clock;
        _mails = mails;
    }

    public async Task<WorkCounts> CountAsync(CancellationToken cancellationToken)
    {
        var jobs = await _db.Set<Job>().Where(j => j.State != JobState.Done && j.State != JobState.Cancelled)
            .GroupBy(j => j.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var waiting = await Events(WorkView.EventsWaiting).CountAsync(cancellationToken);
        var failed = await Events(WorkView.EventsFailed).CountAsync(cancellationToken);
        return new WorkCounts(
            waiting, failed, jobs.GetValueOrDefault(JobState.Queued), jobs.GetValueOrDefault(JobState.Running), jobs.GetValueOrDefault(JobState.Failed),
            await _mails.CountAsync(cancellationToken));
    }

    public async Task<WorkPage> PageAsync(WorkView view, int page, CancellationToken cancellationToken)
    {
        var counts = await CountAsync(cancellationToken);
        if (view == WorkView.Mails)
        {
            return new WorkPage(view, counts, null, null);
        }

        if (view is WorkView.EventsFailed or WorkView.EventsWaiting)
        {
            var events = Events(view);
            var messages = await events.OrderByDescending(m => m.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new WorkPage(view, counts, null, new Page<OutboxMessage>(messages, await events.CountAsync(cancellationToken), page, PageSize));
        }

        var state = StateOf(view);
        var jobs = _db.Set<Job>().AsNoTracking().Where(j => j.State == state || (view == WorkView.JobsDone && j.State == JobState.Cancelled));
        var rows = await jobs.OrderByDescending(j => j.CreatedAt).ThenByDescending(j => j.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .ToListAsync(cancellationToken);
        return new WorkPage(view, counts, new Page<Job>(rows, await jobs.CountAsync(cancellationToken), page, PageSize), null);
    }

    /// <returns>False when the event is not a failed one any more.</returns>
    public async Task<bool> RetryEventAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        return await ActAsync("background.event-retried", nameof(OutboxMessage), id, () => _db.Set<OutboxMessage>()
            .Where(m => m.Id == id && m.FailedAt != null && m.DeliveredAt == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.FailedAt, (DateTimeOffset?)null).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now),
                cancellationToken), cancellationToken);
    }

    /// <returns>False when the job is neither failed nor cancelled any more.</returns>
    public async Task<bool> RetryJobAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        return await ActAsync("background.job-retried", nameof(Job), id, () => _db.Set<Job>()
            .Where(j => j.Id == id && (j.State == JobState.Failed || j.State == JobState.Cancelled))
            .ExecuteUpdateAsync(
                set => set.SetProperty(j => j.State, JobState.Queued).SetProperty(j => j.Attempts, 0).SetProperty(j => j.NextAttemptAt, now)
                    .SetProperty(j => j.FinishedAt, (DateTimeOffset?)null),
                cancellationToken), cancellationToken);
    }

    /// <returns>False when the job does not wait any more: what runs is not torn off in the middle.</returns>
    public async Task<bool> CancelJobAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = _clock.Now;
        return await ActAsync("background.job-cancelled", nameof(Job), id, () => _db.Set<Job>()
            .Where(j => j.Id == id && (j.State == JobState.Queued || j.State == JobState.Failed))
            .ExecuteUpdateAsync(
                set => set.SetProperty(j => j.State, JobState.Cancelled).SetProperty(j => j.FinishedAt, (DateTimeOffset?)now), cancellationToken), cancellationToken);
    }

    /// <summary>Queues every mail that was given up again.</summary>
    /// <returns>False when none is given up any more.</returns>
    public async Task<bool> RetryMailsAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var mails = await _mails.RetryDeadAsync(cancellationToken);
        if (mails == 0)
        {
            return false;
        }

        _audit.Record("background.mails-retried", "Mail", "", new { Count = mails });
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static JobState StateOf(WorkView view) => view switch
    {
        WorkView.JobsRunning => JobState.Running,
        WorkView.JobsQueued => JobState.Queued,
        WorkView.JobsDone => JobState.Done,
        _ => JobState.Failed,
    };

    private IQueryable<OutboxMessage> Events(WorkView view)
    {
        var open = _db.Set<OutboxMessage>().AsNoTracking().Where(m => m.DeliveredAt == null);
        return view == WorkView.EventsFailed ? open.Where(m => m.FailedAt != null) : open.Where(m => m.FailedAt == null);
    }

    private async Task<bool> ActAsync(string action, string type, Guid id, Func<Task<int>> update, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        if (await update() == 0)
        {
            return false;
        }

        _audit.Record(action, type, id.ToString());
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
