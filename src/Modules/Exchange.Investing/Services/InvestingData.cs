using Exchange.Framework.Data;
using Exchange.Investing.Domain;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>
/// What a person did for a party: stages moved and sessions signed up for. Interests, notes and whatever else belongs to the party
/// stand here when the party is the person.
/// </summary>
internal sealed class InvestingData : IPersonalDataSource
{
    private readonly AppDbContext _db;
    private readonly IPersonalParties _parties;

    public InvestingData(AppDbContext db, IPersonalParties parties)
    {
        _db = db;
        _parties = parties;
    }

    public string Section => "investing";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var own = await _parties.FindAsync(userId, cancellationToken);
        var stages = await _db.Set<StageChange>().AsNoTracking().Where(c => c.UserId == userId).OrderBy(c => c.At)
            .Join(_db.Set<ShortlistEntry>(), c => c.EntryId, s => s.Id, (c, s) => new { s.ListingNumber, c.Stage, c.Outcome, c.At }).ToListAsync(cancellationToken);
        var seats = await _db.Set<RoadshowSeat>().AsNoTracking().Where(s => s.UserId == userId || own.Contains(s.PartyId)).OrderBy(s => s.SignedUpAt)
            .Join(
                _db.Set<RoadshowSession>(), s => s.SessionId, r => r.Id,
                (s, r) => new { r.Number, Seat = s.Number, s.SignedUpAt, s.AgreesToBeNamed, s.Attended })
            .ToListAsync(cancellationToken);
        var profiles = await _db.Set<InvestorProfile>().AsNoTracking().Where(p => own.Contains(p.Id))
            .Select(p => new { p.FieldCodes, p.ReadinessCodes, p.ModeCodes, p.DistrictCodes, p.TicketFromFen, p.TicketToFen, p.WithBankLoan, p.Text })
            .ToListAsync(cancellationToken);
        var shortlist = await _db.Set<ShortlistEntry>().AsNoTracking().Where(s => own.Contains(s.PartyId)).OrderBy(s => s.CreatedAt)
            .Select(s => new { s.ListingNumber, s.ListingTitle, s.Stage, s.Outcome, s.Note, s.Tags, s.CreatedAt, s.UpdatedAt }).ToListAsync(cancellationToken);
        var interests = await _db.Set<ListingInterest>().AsNoTracking().Where(i => own.Contains(i.InvestorPartyId)).OrderBy(i => i.SentAt)
            .Select(i => new { i.ListingId, i.Ticket, i.FieldCodes, i.WithBankLoan, i.State, i.SentAt, i.InvestorAgreedAt, i.OwnerAgreedAt, i.EndedAt, i.EndedBy })
            .ToListAsync(cancellationToken);
        var pitches = await _db.Set<RoadshowPitch>().AsNoTracking().Where(p => own.Contains(p.PartyId)).OrderBy(p => p.AppliedAt)
            .Join(_db.Set<RoadshowSession>(), p => p.SessionId, r => r.Id, (p, r) => new { r.Number, p.ListingId, p.State, p.Slot, p.Reason, p.AppliedAt })
            .ToListAsync(cancellationToken);
        return stages.Count + seats.Count + profiles.Count + shortlist.Count + interests.Count + pitches.Count == 0
            ? null
            : new { stages, seats, profiles, shortlist, interests, pitches };
    }
}
