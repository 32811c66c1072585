using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>What a person signed up for.</summary>
internal sealed class EventsData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public EventsData(AppDbContext db) => _db = db;

    public string Section => "events";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var signUps = await _db.Set<SignUp>().AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.SignedUpAt)
            .Join(_db.Set<HouseEvent>(), s => s.EventId, e => e.Id, (s, e) => new { e.Title, e.StartsAt, s.Name, s.Organisation, s.Phone, s.Email, s.AgreesToContact, s.State, s.SignedUpAt, s.CheckedInAt })
            .ToListAsync(cancellationToken);
        var proposals = await _db.Set<EventProposal>().AsNoTracking().Where(p => p.UserId == userId).OrderBy(p => p.CreatedAt).Select(p => new { p.Title, p.CreatedAt, p.State }).ToListAsync(cancellationToken);
        return signUps.Count + proposals.Count == 0 ? null : new { signUps, proposals };
    }
}
