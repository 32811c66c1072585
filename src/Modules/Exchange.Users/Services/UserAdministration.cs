using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Services;

/// <summary>The operator's view of accounts. Addresses stay masked until one is asked for, which is on record.</summary>
internal sealed class UserAdministration
{
    private const int PageSize = 25;

    // Locked by hand, that is until unlocked by hand.
    private static readonly TimeSpan _forGood = TimeSpan.FromDays(36_500);

    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly Sessions _sessions;
    private readonly IAuditTrail _audit;
    private readonly TimeProvider _time;
    private readonly ICurrentUser _current;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _http;
    private readonly IEnumerable<IPermissionProvider> _permissions;
    private readonly SiteOwners _owners;
    private readonly Outbox _outbox;
    private readonly IStringLocalizer<UserAdministration> S;

    public UserAdministration(
        AppDbContext db,
        UserManager<ExchangeUser> users,
        Sessions sessions,
        IAuditTrail audit,
        TimeProvider time,
        ICurrentUser current,
        IAuthorizationService authorization,
        IHttpContextAccessor http,
        IEnumerable<IPermissionProvider> permissions,
        SiteOwners owners,
        Outbox outbox,
        IStringLocalizer<UserAdministration> localizer)
    {
        S = localizer;
        _owners = owners;
        _outbox = outbox;
        _db = db;
        _users = users;
        _sessions = sessions;
        _audit = audit;
        _time = time;
        _current = current;
        _authorization = authorization;
        _http = http;
        _permissions = permissions;
    }

    /// <param name="query">Part of the name or of the address; null lists all.</param>
    /// <param name="role">Name of a role; null lists all.</param>
    public async Task<Page<UserRow>> SearchAsync(string? query, string? role, int page, CancellationToken cancellationToken)
    {
        var users = _db.Set<ExchangeUser>().AsNoTracking();
        if (!string.IsNullOrWhiteSpace(query))
        {
            var name = query.Trim();
            var email = name.ToUpperInvariant();
            users = users.Where(u => u.NormalizedEmail!.Contains(email) || u.DisplayName!.Contains(name));
        }

        if (!string.IsNullOrWhiteSpace(role))
        {
            var normalized = role.ToUpperInvariant();
            users = users.Where(u => _db.Set<IdentityUserRole<string>>().Any(r => r.UserId == u.Id
                && _db.Set<ExchangeRole>().Any(x => x.Id == r.RoleId && x.NormalizedName == normalized)));
        }

        var number = PageNumber.Of(page);
        var total = await users.CountAsync(cancellationToken);
        var found = await users.OrderByDescending(u => u.RegisteredAt).ThenBy(u => u.Id)
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new Page<UserRow>(await ToRowsAsync(found, cancellationToken), total, number, PageSize);
    }

    public async Task<IReadOnlyList<string>> GetRoleNamesAsync(CancellationToken cancellationToken) =>
        await _db.Set<ExchangeRole>().AsNoTracking().OrderBy(r => r.Name).Select(r => r.Name!).ToListAsync(cancellationToken);

    /// <summary>Null when there is no such account.</summary>
    public async Task<UserDetails?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var user = await _db.Set<ExchangeUser>().AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, cancellationToken);
        if (user is null)
        {
            return null;
        }

        var row = (await ToRowsAsync([user], cancellationToken))[0];
        var roles = await _db.Set<ExchangeRole>().AsNoTracking().OrderBy(r => r.Name)
            .Select(r => new { r.Name, r.Description }).ToListAsync(cancellationToken);
        return new UserDetails(
            row,
            user.Culture,
            user.LockoutEnd > _time.GetUtcNow() ? user.LockoutEnd : null,
            roles.ConvertAll(r => new RoleChoice(r.Name!, r.Description, row.Roles.Contains(r.Name!))),
            await _sessions.ListAsync(id, null, cancellationToken));
    }

    /// <summary>The account with its whole address; that somebody has looked is written first. Null when there is no such open account.</summary>
    public async Task<UserDetails?> ShowAddressAsync(string id, CancellationToken cancellationToken)
    {
        var address = await _db.Set<ExchangeUser>().AsNoTracking().Where(u => u.Id == id && u.ClosedAt == null).Select(u => u.Email).FirstOrDefaultAsync(cancellationToken);
        if (address is null)
        {
            return null;
        }

        _audit.Record("user.address-shown", "User", id);
        await _db.SaveChangesAsync(cancellationToken);
        return await FindAsync(id, cancellationToken) is { } user ? user with { WholeEmail = address } : null;
    }

    /// <summary>Whoever lacks <c>SiteOwner</c> cannot give or take a role that has it, and the last owner stays.</summary>
    /// <param name="seen">The roles that the account had on the page: what somebody else has given or taken since is not undone unseen.</param>
    public async Task<Result> SaveRolesAsync(string id, IReadOnlyCollection<string> roles, IReadOnlyCollection<string> seen, CancellationToken cancellationToken)
    {
        if (await _users.FindByIdAsync(id) is not { ClosedAt: null } user)
        {
            return Result.Fail("There is no such open account.");
        }

        var known = await GetRoleNamesAsync(cancellationToken);
        var before = await _users.GetRolesAsync(user);
        if (!before.ToHashSet(StringComparer.Ordinal).SetEquals(seen))
        {
            return Result.Fail(
                "Somebody else has changed the roles meanwhile. Below stands what holds now; you had ticked: {0}. Please look and save again.",
                null, roles.Count == 0 ? "—" : string.Join(" · ", roles.Where(known.Contains).Select(role => S[RoleCaption.Of(role)].Value)));
        }

        var add = roles.Where(known.Contains).Except(before, StringComparer.Ordinal).ToList();
        var remove = before.Except(roles, StringComparer.Ordinal).ToList();
        var owners = await _owners.RolesAsync(cancellationToken);
        if (id == _current.Id && add.Count > 0 && !await IsOwnerAsync())
        {
            return Result.Fail("You cannot give roles to yourself.");
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        if (add.Concat(remove).Any(owners.Contains))
        {
            if (!await IsOwnerAsync())
            {
                return Result.Fail("Only who may do everything can give or take a role that may do everything.");
            }

            await _owners.TakeTurnAsync(cancellationToken);
            if (remove.Any(owners.Contains) && !before.Except(remove, StringComparer.Ordinal).Concat(add).Any(owners.Contains)
                && !await _owners.AnotherExistsAsync(id, cancellationToken))
            {
                return Result.Fail("This is the last account that may do everything. Give the role to somebody else first.");
            }
        }

        await _users.AddToRolesAsync(user, add);
        await _users.RemoveFromRolesAsync(user, remove);
        _audit.Record("user.roles-changed", "User", id, new { before, added = add, removed = remove });
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Locks until unlocked, and signs out everywhere.</summary>
    public async Task<Result> LockAsync(string id, CancellationToken cancellationToken)
    {
        if (id == _current.Id)
        {
            return Result.Fail("You cannot lock your own account.");
        }

        if (await _users.FindByIdAsync(id) is not { ClosedAt: null } user)
        {
            return Result.Fail("There is no such open account.");
        }

        if (!await MayTouchAsync(id, cancellationToken))
        {
            return Result.Fail("Only who may do everything can lock such an account.");
        }

        user.IsLockedByOperator = true;
        await _users.SetLockoutEnabledAsync(user, true);
        await _users.SetLockoutEndDateAsync(user, _time.GetUtcNow() + _forGood);
        await _sessions.EndAllAsync(id, except: null, cancellationToken);
        _outbox.Add(new AccountSecured(id));
        _audit.Record("user.locked", "User", id);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Result> UnlockAsync(string id, CancellationToken cancellationToken)
    {
        if (await _users.FindByIdAsync(id) is not { ClosedAt: null } user)
        {
            return Result.Fail("There is no such open account.");
        }

        if (!await MayTouchAsync(id, cancellationToken))
        {
            return Result.Fail("Only who may do everything can unlock such an account.");
        }

        user.IsLockedByOperator = false;
        await _users.SetLockoutEndDateAsync(user, null);
        await _users.ResetAccessFailedCountAsync(user);
        _audit.Record("user.unlocked", "User", id);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Result> EndSessionsAsync(string id, CancellationToken cancellationToken)
    {
        if (!await MayTouchAsync(id, cancellationToken))
        {
            return Result.Fail("Only who may do everything can sign such an account out.");
        }

        var ended = await _sessions.EndAllAsync(id, except: null, cancellationToken);
        _outbox.Add(new AccountSecured(id));
        _audit.Record("user.sessions-ended", "User", id, new { ended });
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<RoleTable> GetRoleTableAsync(CancellationToken cancellationToken)
    {
        var roles = await _db.Set<ExchangeRole>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellationToken);
        var claims = await _db.Set<IdentityRoleClaim<string>>().AsNoTracking().Where(c => c.ClaimType == Permission.ClaimType)
            .Select(c => new { c.RoleId, c.ClaimValue }).ToListAsync(cancellationToken);
        var granted = claims.Select(c => (c.RoleId, c.ClaimValue)).ToHashSet();
        var declared = _permissions.SelectMany(p => p.GetPermissions()).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var names = declared.Keys.Union(claims.Select(c => c.ClaimValue!), StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new RoleTable(
            roles.ConvertAll(r => new RoleChoice(r.Name!, r.Description, IsGiven: true)),
            [.. names.Select(name => new PermissionRow(
                name,
                declared.GetValueOrDefault(name)?.Description ?? name,
                roles.ConvertAll(r => granted.Contains((r.Id, name)) || granted.Contains((r.Id, OperatorPermissions.SiteOwnerName)))))]);
    }

    private async Task<List<UserRow>> ToRowsAsync(List<ExchangeUser> users, CancellationToken cancellationToken)
    {
        var ids = users.ConvertAll(u => u.Id);
        var roles = await _db.Set<IdentityUserRole<string>>().AsNoTracking().Where(r => ids.Contains(r.UserId))
            .Join(_db.Set<ExchangeRole>(), r => r.RoleId, r => r.Id, (given, role) => new { given.UserId, role.Name })
            .ToListAsync(cancellationToken);
        var byUser = roles.ToLookup(r => r.UserId, r => r.Name!, StringComparer.Ordinal);
        var now = _time.GetUtcNow();
        return users.ConvertAll(u => new UserRow(
            u.Id,
            u.DisplayName,
            u.ClosedAt is null ? Masking.Email(u.Email) : "***",
            [.. byUser[u.Id].Order(StringComparer.Ordinal)],
            u.ClosedAt is not null ? UserState.Closed
                : u.LockoutEnd > now ? UserState.Locked
                : u.EmailConfirmed ? UserState.Open : UserState.Unconfirmed,
            u.IsDemo,
            u.RegisteredAt,
            u.LastSignInAt));
    }

    private async Task<bool> MayTouchAsync(string id, CancellationToken cancellationToken) =>
        !await _owners.IsOwnerAsync(id, cancellationToken) || await IsOwnerAsync();

    private async Task<bool> IsOwnerAsync() =>
        (await _authorization.AuthorizeAsync(_http.HttpContext!.User, OperatorPermissions.SiteOwnerName)).Succeeded;
}
