using Exchange.Framework.Data;
using Exchange.Rights.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Rights.Services;

/// <summary>The claims to rights that a person has made for a party.</summary>
internal sealed class ClaimsData : IPersonalDataSource
{
    private readonly AppDbContext _db;

    public ClaimsData(AppDbContext db) => _db = db;

    public string Section => "claims";

    public async Task<object?> CollectAsync(string userId, CancellationToken cancellationToken)
    {
        var claims = await _db.Set<RightClaim>().AsNoTracking().Where(c => c.SubmittedBy == userId).OrderBy(c => c.Id)
            .Select(c => new { c.RightId, c.SubmittedAt, c.Evidence, c.Statement, c.State, c.DecidedAt, c.DecisionReason }).ToListAsync(cancellationToken);
        return claims.Count == 0 ? null : claims;
    }
}
