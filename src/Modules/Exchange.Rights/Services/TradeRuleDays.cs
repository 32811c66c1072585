using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Live;
using Exchange.Framework.Time;
using Exchange.Rights.Contracts;
using Exchange.Rights.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Rights.Services;

/// <summary>On the first day of a rule what is on offer in its mode is looked at again.</summary>
internal sealed class TradeRuleDays : LeasedStep
{
    private const int Batch = 100;

    public TradeRuleDays(IServiceScopeFactory scopes)
        : base(scopes, "rights.trade-rules")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<TradeRuleVersion>().Where(v => v.RecheckOn <= today).OrderBy(v => v.Id).Take(Batch).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return false;
        }

        due.ForEach(version => version.Rechecked());
        services.GetRequiredService<JobQueue>().Enqueue(TradeRuleJobs.Recheck, new RecheckOrder([.. due.Select(v => v.Mode).Distinct().Order()]));
        services.GetRequiredService<StampStore>().RaiseWhenSaved(TradeRuleBook.Topic);
        await db.SaveChangesAsync(cancellationToken);
        return due.Count == Batch;
    }
}
