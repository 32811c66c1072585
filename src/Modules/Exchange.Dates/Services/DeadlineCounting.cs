using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Dates.Services;

/// <summary>Counts the deadlines again that were set before the calendar of their year was on file. One node does it at a time.</summary>
internal sealed class DeadlineCounting : IBackgroundStep
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(30);

    private const int Batch = 200;

    private readonly IServiceScopeFactory _scopes;
    private readonly IWorkingCalendar _calendar;

    public DeadlineCounting(IServiceScopeFactory scopes, IWorkingCalendar calendar)
    {
        _scopes = scopes;
        _calendar = calendar;
    }

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (_calendar.Years is not [.., var last])
        {
            return false;
        }

        await using var scope = _scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<LeaseStore>().TryTakeAsync("dates.counting", TimeSpan.FromMinutes(5), cancellationToken))
        {
            return false;
        }

        var db = services.GetRequiredService<AppDbContext>();
        var outbox = services.GetRequiredService<Outbox>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var covered = new DateOnly(last.Year, 12, 31);
        var after = Guid.Empty;
        var moved = false;
        while (true)
        {
            // Those of the last days of the year may need the next calendar still: they stay, and are passed by.
            var open = await db.Set<Deadline>().Where(d => d.State == DeadlineState.Open && d.MayMove && d.DueOn <= covered && d.Id.CompareTo(after) > 0)
                .OrderBy(d => d.Id).Take(Batch).ToListAsync(cancellationToken);
            foreach (var deadline in open)
            {
                after = deadline.Id;
                var said = deadline.DueOn;
                if (deadline.Count(_calendar, today))
                {
                    outbox.Add(new DeadlineCounted(deadline.Kind, deadline.SubjectId, said, deadline.DueOn));
                    moved = true;
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            if (open.Count < Batch)
            {
                return moved;
            }
        }
    }
}
