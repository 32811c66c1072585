using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Services;

/// <summary>What a natural person has asked experts, and their answers.</summary>
internal sealed class PersonalTickets : IPersonalDataSource
{
    private readonly AppDbContext _db;
    private readonly IPersonalParties _parties;

    public PersonalTickets(AppDbContext db, IPersonalParties parties)
    {
        _db = db;
        _parties = parties;
    }

    public string Section => "consultations";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var own = await _parties.FindAsync(userId, cancellationToken);
        var tickets = await _db.Set<ConsultationTicket>().AsNoTracking().Where(t => own.Contains(t.PartyId)).OrderBy(t => t.AskedAt)
            .Select(t => new
            {
                t.Number, t.Field, t.Subject, t.State, t.AskedAt, t.Rating, t.Comment,
                Entries = t.Entries.OrderBy(e => e.At).Select(e => new { e.IsAnswer, e.Text, e.At }).ToList(),
            })
            .ToListAsync(cancellationToken);
        return tickets.Count == 0 ? null : tickets;
    }
}
