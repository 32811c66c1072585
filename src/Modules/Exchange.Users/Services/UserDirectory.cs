using Exchange.Framework.Data;
using Exchange.Framework.Localization;
using Exchange.Framework.Security;
using Exchange.Notifications.Contracts;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Users.Services;

internal sealed class UserDirectory : IUserDirectory, IUserContacts
{
    private readonly AppDbContext _db;
    private readonly ILookupNormalizer _normalizer;

    public UserDirectory(AppDbContext db, ILookupNormalizer normalizer)
    {
        _db = db;
        _normalizer = normalizer;
    }

    public async Task<string?> FindIdByEmailAsync(string email, CancellationToken cancellationToken)
    {
        var normalized = _normalizer.NormalizeEmail(email.Trim());
        return await Users().Where(u => u.NormalizedEmail == normalized).Select(u => u.Id).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, string>> GetNamesAsync(IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var ids = userIds.Distinct(StringComparer.Ordinal).ToList();
        var users = await Users().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName, u.Email }).ToListAsync(cancellationToken);
        return users.ToDictionary(
            u => u.Id, u => string.IsNullOrWhiteSpace(u.DisplayName) ? Masking.Email(u.Email) : u.DisplayName, StringComparer.Ordinal);
    }

    public async Task<string> GetCultureAsync(string userId, CancellationToken cancellationToken) =>
        await Users().Where(u => u.Id == userId).Select(u => u.Culture).FirstOrDefaultAsync(cancellationToken) ?? SupportedCultures.Default;

    public async Task<IReadOnlyList<string>> FindIdsByPermissionAsync(string permission, CancellationToken cancellationToken)
    {
        string[] granting = [permission, OperatorPermissions.SiteOwnerName];
        var roles = _db.Set<IdentityRoleClaim<string>>()
            .Where(c => c.ClaimType == Permission.ClaimType && granting.Contains(c.ClaimValue)).Select(c => c.RoleId);
        return await Users().Where(u => u.ClosedAt == null
                && _db.Set<IdentityUserRole<string>>().Any(r => r.UserId == u.Id && roles.Contains(r.RoleId)))
            .OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, UserContact>> FindAsync(IEnumerable<string> userIds, CancellationToken cancellationToken)
    {
        var ids = userIds.Distinct(StringComparer.Ordinal).ToList();
        var users = await Users().Where(u => ids.Contains(u.Id) && u.EmailConfirmed && u.ClosedAt == null)
            .Select(u => new { u.Id, u.Email, u.Culture, u.DisplayName }).ToListAsync(cancellationToken);
        return users.ToDictionary(
            u => u.Id, u => new UserContact(u.Email!, u.Culture, u.DisplayName ?? Masking.Email(u.Email)), StringComparer.Ordinal);
    }

    private IQueryable<ExchangeUser> Users() => _db.Set<ExchangeUser>().AsNoTracking();
}
