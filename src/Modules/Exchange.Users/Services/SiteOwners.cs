using Exchange.Framework.Data;
using Exchange.Framework.Security;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Users.Services;

/// <summary>The open accounts that may do everything.</summary>
internal sealed class SiteOwners
{
    private readonly AppDbContext _db;

    public SiteOwners(AppDbContext db) => _db = db;

    /// <summary>Names of the roles that may do everything.</summary>
    public async Task<List<string>> RolesAsync(CancellationToken cancellationToken) =>
        await Roles().AsNoTracking().Select(r => r.Name!).ToListAsync(cancellationToken);

    public Task<bool> IsOwnerAsync(string userId, CancellationToken cancellationToken) =>
        _db.Set<IdentityUserRole<string>>().AnyAsync(r => r.UserId == userId && Roles().Any(o => o.Id == r.RoleId), cancellationToken);

    public Task<bool> AnotherExistsAsync(string userId, CancellationToken cancellationToken) =>
        _db.Set<IdentityUserRole<string>>().AnyAsync(
            r => r.UserId != userId && Roles().Any(o => o.Id == r.RoleId) && _db.Set<ExchangeUser>().Any(u => u.Id == r.UserId && u.ClosedAt == null),
            cancellationToken);

    /// <summary>Those who take such roles away wait for each other in their transactions: two owners cannot remove one another at once.</summary>
    public Task TakeTurnAsync(CancellationToken cancellationToken) => Roles().LockAsync(cancellationToken);

    private IQueryable<ExchangeRole> Roles() => _db.Set<ExchangeRole>().Where(r => _db.Set<IdentityRoleClaim<string>>().Any(c => c.RoleId == r.Id
        && c.ClaimType == Permission.ClaimType && c.ClaimValue == OperatorPermissions.SiteOwnerName));
}
