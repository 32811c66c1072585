using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Listings.Services;

/// <summary>Ends listings whose day is over. One node does it at a time.</summary>
internal sealed class ListingExpiry : LeasedStep
{
    private const int Batch = 50;

    public ListingExpiry(IServiceScopeFactory scopes)
        : base(scopes, "listings.expiry")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var effects = services.GetRequiredService<ListingEffects>();
        var clock = services.GetRequiredService<SiteClock>();
        var actor = Actor.System(clock.Now, clock.Today);
        var today = clock.Today;
        var due = await db.Set<Listing>().Include(l => l.Offers)
            .Where(l => l.State == ListingState.Published && l.ExpiresOn < today)
            .OrderBy(l => l.ExpiresOn).Take(Batch).ToListAsync(cancellationToken);
        foreach (var listing in due)
        {
            listing.Expire(actor);
            effects.Changed(listing);
            await effects.TellOwnerAsync(listing, ListingNotices.Expiring, "Listing {0} “{1}” has ended. You can renew it.", cancellationToken);
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An owner was changing one of them: the next round reads it anew.
            return false;
        }

        return due.Count > 0;
    }
}
