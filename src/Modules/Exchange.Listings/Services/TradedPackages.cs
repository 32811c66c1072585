using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Exchange.Rights.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>Published listings for the desk of the check-up's rules.</summary>
internal sealed class TradedPackages : ITradedPackages
{
    private readonly AppDbContext _db;

    public TradedPackages(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<TradedPackage>> ReadAsync(TradeMode mode, Guid? after, int count, CancellationToken cancellationToken)
    {
        var modes = OfferModes.All.Where(m => OfferModes.ToTrade(m) == mode).ToList();
        var listings = await InModes(_db, modes, after).Include(l => l.Rights).Include(l => l.Offers).AsSplitQuery().AsNoTracking()
            .OrderBy(l => l.Id).Take(count).ToListAsync(cancellationToken);
        return
        [
            .. listings.SelectMany(l => ListingFacts.QuestionsOf(l).Where(q => q.Mode == mode).Select(q =>
                new TradedPackage(l.Id, l.Number, l.Title, [.. l.Rights.OrderBy(r => r.Position).Select(r => r.RightId)], q))),
        ];
    }

    /// <summary>Published listings that are on offer in one of the modes, behind one of them in the order of ids.</summary>
    public static IQueryable<Listing> InModes(AppDbContext db, IReadOnlyList<OfferMode> modes, Guid? after)
    {
        var listings = db.Set<Listing>().Where(l => l.State == ListingState.Published && l.Offers.Any(o => o.State == OfferState.Offered && modes.Contains(o.Mode)));
        return after is { } last ? listings.Where(l => l.Id.CompareTo(last) > 0) : listings;
    }
}
