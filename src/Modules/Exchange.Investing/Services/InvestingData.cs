using Exchange.Framework.Data;
using Exchange.Investing.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>What a person did for a party: stages moved and sessions signed up for. Notes and interests are the party's.</summary>
internal sealed class InvestingData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public InvestingData(AppDbContext db) => _db = db;

    public string Section => "investing";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var stages = await _db.Set<StageChange>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.At)
            .Join(_db.Set<ShortlistEntry>(), c => c.EntryId, s => s.Id, (c, s) => new { s.ListingNumber, c.Stage, c.Outcome, c.At }).ToListAsync(cancellationToken);
        var seats = await _db.Set<RoadshowSeat>().AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.SignedUpAt)
            .Join(_db.Set<RoadshowSession>(), s => s.SessionId, r => r.Id, (s, r) => new { r.Number, s.SignedUpAt, s.AgreesToBeNamed }).ToListAsync(cancellationToken);
        return stages.Count + seats.Count == 0 ? null : new { stages, seats };
    }
}
