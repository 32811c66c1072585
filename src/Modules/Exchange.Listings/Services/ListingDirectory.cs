using Exchange.Framework.Data;
using Exchange.Listings.Contracts;
using Exchange.Listings.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

internal sealed class ListingDirectory : IListingDirectory
{
    private readonly AppDbContext _db;

    public ListingDirectory(AppDbContext db) => _db = db;

    public async Task<IReadOnlyDictionary<Guid, ListingSummary>> FindAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(_db.Set<Listing>().Where(l => ids.Contains(l.Id)), cancellationToken);
        return found.ToDictionary(l => l.Id);
    }

    public async Task<ListingSummary?> FindByNumberAsync(string number, CancellationToken cancellationToken) =>
        (await ReadAsync(_db.Set<Listing>().Where(l => l.Number == number), cancellationToken)).FirstOrDefault();

    public async Task<IReadOnlyDictionary<Guid, ListingWords>> GetWordsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var rows = await _db.Set<Listing>().AsNoTracking().Where(l => ids.Contains(l.Id) && l.State == ListingState.Published)
            .Select(l => new { l.Id, l.Problem, l.HowItWorks, l.Advantage, Rights = l.Rights.OrderBy(r => r.Position).Select(r => r.RightId).ToList() })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(r => r.Id, r => new ListingWords(r.Problem, r.HowItWorks, r.Advantage, r.Rights));
    }

    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<OfferAmount>>> GetAmountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var listings = await _db.Set<Listing>().AsNoTracking().Include(l => l.Offers).Where(l => ids.Contains(l.Id) && l.State == ListingState.Published).ToListAsync(cancellationToken);
        return listings.Select(l => (l.Id, Amounts: OfferAmounts.Of(l.OpenOffers))).Where(l => l.Amounts.Count > 0).ToDictionary(l => l.Id, l => l.Amounts);
    }

    public Task<IReadOnlyList<ListingSummary>> ListPublishedAsync(Guid ownerPartyId, int count, CancellationToken cancellationToken) => ReadAsync(
        _db.Set<Listing>().Where(l => l.OwnerPartyId == ownerPartyId && l.State == ListingState.Published)
            .OrderByDescending(l => l.PublishedAt).ThenByDescending(l => l.Id).Take(count),
        cancellationToken);

    private static async Task<IReadOnlyList<ListingSummary>> ReadAsync(IQueryable<Listing> listings, CancellationToken cancellationToken)
    {
        var rows = await listings.AsNoTracking().Select(l => new
        {
            l.Id, l.Number, l.Title, l.OwnerPartyId, l.State, l.IsDemo,
            Modes = l.Offers.Where(o => o.State == OfferState.Offered).Select(o => o.Mode).ToList(),
        }).ToListAsync(cancellationToken);
        return rows.Select(r => new ListingSummary(r.Id, r.Number, r.Title, r.OwnerPartyId, r.State, r.Modes.Order().ToList(), r.IsDemo)).ToList();
    }
}
