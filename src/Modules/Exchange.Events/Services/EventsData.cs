using Exchange.Events.Domain;
using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Services;

/// <summary>What a person signed up for and proposed; and, when the party is the person, what it told at matchmakings.</summary>
internal sealed class EventsData : IPersonalDataSource
{
    private readonly AppDbContext _db;
    private readonly IPersonalParties _parties;

    public EventsData(AppDbContext db, IPersonalParties parties)
    {
        _db = db;
        _parties = parties;
    }

    public string Section => "events";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var signUps = await _db.Set<SignUp>().AsNoTracking().Where(s => s.UserId == userId).OrderBy(s => s.SignedUpAt)
            .Join(_db.Set<HouseEvent>(), s => s.EventId, e => e.Id, (s, e) => new { e.Title, e.StartsAt, s.Name, s.Organisation, s.Phone, s.Email, s.AgreesToContact, s.State, s.SignedUpAt, s.CheckedInAt })
            .ToListAsync(cancellationToken);
        var proposals = await _db.Set<EventProposal>().AsNoTracking().Where(p => p.UserId == userId).OrderBy(p => p.CreatedAt).Select(p => new { p.Title, p.CreatedAt, p.State }).ToListAsync(cancellationToken);
        var own = await _parties.FindAsync(userId, cancellationToken);
        var matchmakings = await _db.Set<MatchGuest>().AsNoTracking().Where(g => own.Contains(g.PartyId)).OrderBy(g => g.InvitedAt)
            .Join(_db.Set<HouseEvent>(), g => g.EventId, e => e.Id, (g, e) => new { e.Title, e.StartsAt, g.State, g.FieldCodes, g.InstrumentCodes, g.FromFen, g.ToFen, g.Text })
            .ToListAsync(cancellationToken);
        return signUps.Count + proposals.Count + matchmakings.Count == 0 ? null : new { signUps, proposals, matchmakings };
    }
}
