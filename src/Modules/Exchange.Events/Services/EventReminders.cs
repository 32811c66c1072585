using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Events.Services;

/// <summary>Reminds who has a place, a day before it begins. One node does it at a time; each is reminded once.</summary>
internal sealed class EventReminders : IBackgroundStep
{
    private const int Batch = 100;

    private readonly IServiceScopeFactory _scopes;

    public EventReminders(IServiceScopeFactory scopes) => _scopes = scopes;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<LeaseStore>().TryTakeAsync("events.reminders", TimeSpan.FromMinutes(5), cancellationToken))
        {
            return false;
        }

        var db = services.GetRequiredService<AppDbContext>();
        var notifier = services.GetRequiredService<INotifier>();
        var now = services.GetRequiredService<SiteClock>().Now;
        var until = now.AddHours(24);
        var due = await (
            from signUp in db.Set<SignUp>()
            join held in db.Set<HouseEvent>() on signUp.EventId equals held.Id
            where signUp.State == SignUpState.Confirmed && signUp.RemindedAt == null && signUp.UserId != null
                && held.IsPublished && held.CancelledAt == null && held.StartsAt > now && held.StartsAt <= until
            orderby held.StartsAt, signUp.Id
            select new { SignUp = signUp, held.Title, held.StartsAt }).Take(Batch).ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            await notifier.NotifyAsync(
                new Notification(EventKinds.Mine.Name, "Reminder: {0} begins on {1}", [row.Title, LocalTime.Plain(row.StartsAt)], $"/desk/events/tickets/{row.SignUp.Id:N}"),
                [row.SignUp.UserId!], cancellationToken);
            row.SignUp.Remind(now);
        }

        await db.SaveChangesAsync(cancellationToken);
        return due.Count > 0;
    }
}
