using Exchange.Framework.Data;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Services;

/// <summary>Whoever alone administers a party with other members hands it over before the account is closed.</summary>
internal sealed class LastAdministratorCheck : IAccountClosureCheck
{
    private readonly AppDbContext _db;

    public LastAdministratorCheck(AppDbContext db) => _db = db;

    public async Task<string?> FindObstacleAsync(string userId, CancellationToken cancellationToken)
    {
        var members = _db.Set<PartyMember>();
        return await members.AnyAsync(
            m => m.UserId == userId
                && m.Role == MemberRole.Administrator
                && members.Any(o => o.PartyId == m.PartyId && o.UserId != userId)
                && !members.Any(o => o.PartyId == m.PartyId && o.UserId != userId && o.Role == MemberRole.Administrator),
            cancellationToken)
            ? "You are the last administrator of an organisation. Please make somebody else administrator first."
            : null;
    }
}
