using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Needs.Contracts;
using Exchange.Needs.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Needs.Services;

/// <summary>Closes needs whose last day is over. One node does it at a time.</summary>
internal sealed class NeedExpiry : LeasedStep
{
    private const int Batch = 50;

    public NeedExpiry(IServiceScopeFactory scopes)
        : base(scopes, "needs.expiry")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var effects = services.GetRequiredService<NeedEffects>();
        var clock = services.GetRequiredService<SiteClock>();
        var actor = Actor.System(clock.Now, clock.Today);
        var today = clock.Today;
        var due = await db.Set<Need>()
            .Where(n => (n.State == NeedState.Published || n.State == NeedState.Answered || n.State == NeedState.Call) && n.Deadline < today)
            .OrderBy(n => n.Deadline).ThenBy(n => n.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var need in due)
        {
            need.Expire(actor);
            effects.Changed(need);
            await effects.TellAskerAsync(
                need, NeedNotices.Ended, "The deadline of need {0} “{1}” has passed. You can make it a call.", cancellationToken);
        }

        return await services.GetRequiredService<NeedStore>().SaveAsync(cancellationToken) && due.Count > 0;
    }
}
