using Exchange.Framework.Data;
using Exchange.Listings.Domain;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Listings.Services;

/// <summary>What a natural person offers; an organisation's listings are its own.</summary>
internal sealed class PersonalListings : IPersonalDataSource
{
    private readonly AppDbContext _db;
    private readonly IPersonalParties _parties;

    public PersonalListings(AppDbContext db, IPersonalParties parties)
    {
        _db = db;
        _parties = parties;
    }

    public string Section => "listings";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var parties = await _parties.FindAsync(userId, cancellationToken);
        var listings = await _db.Set<Listing>().AsNoTracking().Where(l => parties.Contains(l.OwnerPartyId)).OrderBy(l => l.Id)
            .Select(l => new
            {
                l.Number, l.State, l.Title, l.Problem, l.HowItWorks, l.Advantage, l.Readiness, l.BuyerNeeds, l.NotFor, l.District, l.ExpiresOn, l.CreatedAt,
            })
            .ToListAsync(cancellationToken);
        return listings.Count == 0 ? null : listings;
    }
}
