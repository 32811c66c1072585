using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Leases;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Exchange.Search.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Rights.Services;

/// <summary>
/// Announced events take effect on their day (rules STA-01): the status is folded anew, and whoever rests on it is told. One node
/// does it at a time; days on which the site stood still are made good.
/// </summary>
internal sealed class StatusDays : IBackgroundStep
{
    private const int Batch = 50;

    private readonly IServiceScopeFactory _scopes;

    public StatusDays(IServiceScopeFactory scopes) => _scopes = scopes;

    public async Task<bool> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        if (!await services.GetRequiredService<LeaseStore>().TryTakeAsync("rights.status", TimeSpan.FromMinutes(5), cancellationToken))
        {
            return false;
        }

        var db = services.GetRequiredService<AppDbContext>();
        var clock = services.GetRequiredService<SiteClock>();
        var today = clock.Today;
        var due = await db.Set<IpRight>().Include(r => r.Publications).Include(r => r.People).AsSplitQuery().Where(r => r.StatusDueOn <= today)
            .OrderBy(r => r.StatusDueOn).ThenBy(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return false;
        }

        var ids = due.Select(r => r.Id).ToList();
        var events = (await db.Set<LegalEvent>().AsNoTracking().Where(e => ids.Contains(e.RightId)).ToListAsync(cancellationToken)).ToLookup(e => e.RightId);
        var audit = services.GetRequiredService<IAuditTrail>();
        var changes = services.GetRequiredService<ISearchChanges>();
        var outbox = services.GetRequiredService<Outbox>();
        var notices = services.GetRequiredService<ClaimNotices>();
        var owners = services.GetRequiredService<OwnerChanges>();
        var holders = services.GetRequiredService<HolderAlerts>();
        foreach (var right in due)
        {
            var (changedOn, asOf, status) = (right.OwnersChangedOn, right.OwnersAsOf, right.Status);

            // Some days move nothing but the day to wait for.
            if (!right.FoldStatus(events[right.Id], today))
            {
                continue;
            }

            if (right.HasEndedSince(status))
            {
                await holders.AlertAsync(right, HolderCause.RightEnded, today, cancellationToken);
            }

            await owners.FollowAsync(right, changedOn, asOf, cancellationToken);
            right.Touch(clock.Now);
            changes.Record(right.Kind == IpKind.Patent ? PatentsSearchSource.SourceName : OtherRightsSearchSource.SourceName, right.Id);
            outbox.Add(new RightChanged(right.Id));
            audit.Record("Right.EventsTookEffect", "IpRight", right.Id.ToString("N"), new { right.Status, right.Stage, right.Flags });
            if (right.ClaimedBy is { } party)
            {
                await notices.StatusChangedAsync(party, right, cancellationToken);
            }
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody was changing one of them: the next round reads it anew.
            return false;
        }

        return true;
    }
}
