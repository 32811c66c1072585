using Exchange.Framework.Data;
using Exchange.Framework.Jobs;
using Exchange.Framework.Time;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Listings.Services;

/// <summary>
/// Looks at every published listing once a day, and again when it has changed: what time alone has turned red (the end of a term, of a
/// licence, the first day of an announced event or of a rule) leaves the market without anybody's doing. One node does it at a time.
/// </summary>
internal sealed class ListingLights : LeasedStep
{
    private const int Batch = 50;

    public ListingLights(IServiceScopeFactory scopes)
        : base(scopes, "listings.lights")
    {
    }

    protected override async Task<bool> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var today = services.GetRequiredService<SiteClock>().Today;
        var due = await db.Set<Listing>().Where(l => l.State == ListingState.Published)
            .Where(l => !db.Set<ListingLight>().Any(k => k.ListingId == l.Id && k.CheckedOn >= today))
            .OrderBy(l => l.Id).Include(l => l.Rights).Include(l => l.Offers).AsSplitQuery().AsNoTracking().Take(Batch).ToListAsync(cancellationToken);
        if (due.Count == 0)
        {
            return false;
        }

        var ids = due.ConvertAll(l => l.Id);
        var lights = await db.Set<ListingLight>().Where(k => ids.Contains(k.ListingId)).ToDictionaryAsync(k => k.ListingId, cancellationToken);
        var red = new List<Guid>();
        foreach (var listing in due)
        {
            var light = await LightOfAsync(services.GetRequiredService<ITradability>(), listing, cancellationToken);
            if (light == TradeLight.Red)
            {
                red.Add(listing.Id);
            }

            if (!lights.TryGetValue(listing.Id, out var kept))
            {
                kept = new ListingLight { ListingId = listing.Id };
                db.Add(kept);
            }

            kept.Note(light, today);
        }

        // What stands against an offer takes it off; what is left of the listing is looked at in the next round.
        await services.GetRequiredService<ListingRecheck>().OfListingsAsync(red, cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // An owner was changing one of them: the next round reads it anew.
            return false;
        }

        return due.Count == Batch;
    }

    // A package holds few rights; what it asks differs from listing to listing.
    private static async Task<TradeLight> LightOfAsync(ITradability tradability, Listing listing, CancellationToken cancellationToken)
    {
        var found = await tradability.CheckAsync([.. listing.Rights.Select(r => r.RightId)], ListingFacts.QuestionsOf(listing), cancellationToken);
        return found.Values.SelectMany(f => f.Modes).Select(m => m.Light).DefaultIfEmpty(TradeLight.Grey).Max();
    }
}
