using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Providers.Contracts;
using Exchange.Providers.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Providers.Services;

/// <summary>Looks at every provider once a day: licences end and figures grow old without anybody doing anything.</summary>
internal sealed class ProviderWatch : LeasedStep
{
    private const int Batch = 50;

    public ProviderWatch(IServiceScopeFactory scopes)
        : base(scopes, "providers.watch")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var upkeep = services.GetRequiredService<ProviderUpkeep>();
        var outbox = services.GetRequiredService<Outbox>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<Provider>().AsNoTracking()
            .Where(p => !db.Set<ProviderStanding>().Any(s => s.Id == p.Id && s.ComputedOn >= today))
            .OrderBy(p => p.Id).Select(p => p.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            if (await upkeep.RefreshAsync(id, cancellationToken))
            {
                outbox.Add(new ProviderChanged(id));
            }
        }

        // Nothing written means nothing left that can be done.
        return await db.SaveChangesAsync(cancellationToken) > 0 && due.Count == Batch;
    }
}
