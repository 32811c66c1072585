using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

internal sealed class PersonalParties : IPersonalParties
{
    private readonly AppDbContext _db;

    public PersonalParties(AppDbContext db) => _db = db;

    public async Task<IReadOnlyList<Guid>> FindAsync(string userId, CancellationToken cancellationToken) =>
        await _db.Set<PartyMember>().AsNoTracking().Where(m => m.UserId == userId && m.Role == MemberRole.Administrator)
            .Join(_db.Set<Party>().Where(p => p.Kind == PartyKind.NaturalPerson), m => m.PartyId, p => p.Id, (m, p) => p.Id)
            .ToListAsync(cancellationToken);
}
