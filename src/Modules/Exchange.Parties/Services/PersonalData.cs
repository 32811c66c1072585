using Exchange.Framework.Data;
using Exchange.Parties.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>The parties that a person acts for.</summary>
internal sealed class PersonalData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public PersonalData(AppDbContext db) => _db = db;

    public string Section => "parties";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var memberships = await _db.Set<PartyMember>().AsNoTracking()
            .Where(m => m.UserId == userId)
            .Join(_db.Set<Party>(), m => m.PartyId, p => p.Id, (m, p) => new { p.Name, m.Role, m.JoinedAt, p.ContactPerson, p.ContactPhone, p.ContactEmail })
            .ToListAsync(cancellationToken);
        return memberships.Count == 0 ? null : memberships;
    }
}
