using Exchange.Advertising.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Live;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Advertising.Services;

/// <summary>Begins and ends ads by their days. One node does it at a time.</summary>
internal sealed class AdvertClock : LeasedStep
{
    private const int Batch = 50;

    public AdvertClock(IServiceScopeFactory scopes)
        : base(scopes, "advertising.clock")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var effects = services.GetRequiredService<AdvertEffects>();
        var places = services.GetRequiredService<AdPlaces>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<AdBooking>()
            .Where(b => (b.State == AdState.Scheduled && b.FromOn <= today)
                || ((b.State == AdState.Running || b.State == AdState.Held || b.State == AdState.Submitted) && b.UntilOn < today))
            .OrderBy(b => b.UntilOn).ThenBy(b => b.Id).Take(Batch).ToListAsync(cancellationToken);
        foreach (var booking in due.Where(b => b.Advance(today)))
        {
            switch (booking.State)
            {
                case AdState.Returned:
                    await places.FreeAsync(booking, booking.FromOn, cancellationToken);
                    await effects.ReviewDroppedAsync(booking, cancellationToken);
                    await effects.TellAdvertiserAsync(
                        booking, AdvertKinds.Decided, "The days of your ad {0} “{1}” passed before its review: please choose others", cancellationToken);
                    break;
                case AdState.Running:
                    await effects.TellAdvertiserAsync(booking, AdvertKinds.Ended, "Your ad {0} “{1}” is shown from today on", cancellationToken);
                    break;
                default:
                    await effects.TellAdvertiserAsync(booking, AdvertKinds.Ended, "Your ad {0} “{1}” has ended: the report is ready", cancellationToken);
                    break;
            }
        }

        if (due.Count > 0)
        {
            services.GetRequiredService<StampStore>().RaiseWhenSaved(RunningAdverts.Topic);
        }

        // Somebody may be deciding on one of them: the next round reads it anew.
        return await db.TrySaveAsync(cancellationToken) && due.Count > 0;
    }
}
