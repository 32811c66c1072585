using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Dates.Services;

/// <summary>Counts the deadlines again that were set before the calendar of their year was on file.</summary>
internal sealed class DeadlineCounting : LeasedStep
{
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(30);

    private const int Batch = 200;

    private readonly IWorkingCalendar _calendar;

    // Those of the last days of the year may need the next calendar still: they stay, and are passed by.
    private Guid _after;

    public DeadlineCounting(IServiceScopeFactory scopes, IWorkingCalendar calendar)
        : base(scopes, "dates.counting") => _calendar = calendar;

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (_calendar.Years is not [.., var last])
        {
            return false;
        }

        var db = services.GetRequiredService<AppDbContext>();
        var outbox = services.GetRequiredService<Outbox>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var covered = new DateOnly(last.Year, 12, 31);
        var open = await db.Set<Deadline>().Where(d => d.State == DeadlineState.Open && d.MayMove && d.DueOn <= covered && d.Id.CompareTo(_after) > 0)
            .OrderBy(d => d.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var deadline in open)
        {
            var said = deadline.DueOn;
            if (deadline.Count(_calendar, today))
            {
                outbox.Add(new DeadlineCounted(deadline.Kind, deadline.SubjectId, said, deadline.DueOn));
            }
        }

        // One of them was set anew meanwhile: it and the others have their turn again.
        if (!await db.TrySaveAsync(cancellationToken))
        {
            return false;
        }

        _after = open.Count == Batch ? open[^1].Id : Guid.Empty;
        return open.Count == Batch;
    }
}
