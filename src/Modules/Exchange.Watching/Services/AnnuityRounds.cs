using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Watching.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Watching.Services;

/// <summary>The day after a watched fee was due its deadline moves on: to the end of grace, or to the next year. One node does it at a time.</summary>
internal sealed class AnnuityRounds : LeasedStep
{
    private const int Batch = 50;

    public AnnuityRounds(IServiceScopeFactory scopes)
        : base(scopes, "watching.annuities")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var annuities = services.GetRequiredService<WatchedAnnuities>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<Watch>().AsNoTracking().Where(w => w.LookAgainOn <= today)
            .OrderBy(w => w.LookAgainOn).ThenBy(w => w.Id).Select(w => w.SubjectId).Take(Batch).ToListAsync(cancellationToken);
        foreach (var right in due.Distinct())
        {
            await annuities.FollowAsync(right, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return due.Count > 0;
    }
}
