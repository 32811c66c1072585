using System.Text.Json;
using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Dates.Services;

/// <summary>Reminds the party's managers, or whom its module names, of what is due soon. One node does it at a time; each reminder is sent once.</summary>
internal sealed class DeadlineReminders : LeasedStep
{
    public static readonly NotificationKind Kind = new("dates.reminder", "A deadline is near", EmailByDefault: true);

    private const int Batch = 50;

    public DeadlineReminders(IServiceScopeFactory scopes)
        : base(scopes, "dates.reminders")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var parties = services.GetRequiredService<IPartyDirectory>();
        var notifier = services.GetRequiredService<INotifier>();
        var audiences = services.GetServices<IDeadlineAudience>().ToList();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<Deadline>().Where(d => d.State == DeadlineState.Open && d.RemindOn <= today)
            .OrderBy(d => d.RemindOn).ThenBy(d => d.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var deadline in due)
        {
            if (deadline.PartyId is { } partyId)
            {
                await RemindAsync(deadline, deadline.Url, await parties.GetManagerUserIdsAsync(partyId, cancellationToken));
            }
            else if (audiences.Find(a => a.Kinds.Contains(deadline.Kind)) is { } audience
                && await audience.FindAsync(new DeadlineKey(deadline.Kind, deadline.SubjectId), cancellationToken) is { } found)
            {
                await RemindAsync(deadline, found.Url, found.UserIds);
            }

            deadline.Reminded(today);
        }

        // One of them was set anew meanwhile: it and the others have their turn again, and nobody has been told yet.
        return await db.TrySaveAsync(cancellationToken) && due.Count > 0;

        Task RemindAsync(Deadline deadline, string url, IReadOnlyList<string> people) => notifier.NotifyAsync(
            new Notification(Kind.Name, deadline.Caption, JsonSerializer.Deserialize<string[]>(deadline.Arguments) ?? [], url), people, cancellationToken);
    }
}
