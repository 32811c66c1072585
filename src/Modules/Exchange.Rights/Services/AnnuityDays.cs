using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Rights.Services;

/// <summary>The day after a fee was due its deadline moves on: to the end of grace, or to the next year. One node does it at a time.</summary>
internal sealed class AnnuityDays : LeasedStep
{
    private const int Batch = 50;

    public AnnuityDays(IServiceScopeFactory scopes)
        : base(scopes, "rights.annuities")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var deadlines = services.GetRequiredService<AnnuityDeadlines>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<IpRight>().AsNoTracking().Where(r => r.AnnuityWatchOn <= today)
            .OrderBy(r => r.AnnuityWatchOn).ThenBy(r => r.Id).Select(r => r.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var right in due)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await deadlines.FollowAsync(right, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return due.Count > 0;
    }
}
