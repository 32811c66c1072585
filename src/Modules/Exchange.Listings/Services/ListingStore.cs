using Exchange.Framework.Data;
using Exchange.Listings.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>Loads listings whole, as commands need them.</summary>
internal sealed class ListingStore
{
    private readonly AppDbContext _db;

    public ListingStore(AppDbContext db) => _db = db;

    public Task<Listing?> FindAsync(string number, CancellationToken cancellationToken) =>
        Whole(_db.Set<Listing>()).FirstOrDefaultAsync(l => l.Number == number, cancellationToken);

    public Task<Listing?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        Whole(_db.Set<Listing>()).FirstOrDefaultAsync(l => l.Id == id, cancellationToken);

    /// <summary>With the history, to be shown and not changed.</summary>
    public Task<Listing?> ReadAsync(string number, CancellationToken cancellationToken) =>
        Whole(_db.Set<Listing>()).Include(l => l.Events).AsNoTracking().FirstOrDefaultAsync(l => l.Number == number, cancellationToken);

    private static IQueryable<Listing> Whole(IQueryable<Listing> listings) =>
        listings.Include(l => l.Rights).Include(l => l.Offers).Include(l => l.Files).AsSplitQuery();
}
