using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Users.Services;

/// <summary>What the site keeps of the person: taken along, and erased with the account.</summary>
internal sealed class OwnData
{
    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OwnAccount _account;
    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;
    private readonly Sessions _sessions;
    private readonly AccountMails _mails;
    private readonly IAuditTrail _audit;
    private readonly Outbox _outbox;
    private readonly SiteClock _clock;
    private readonly IEnumerable<IPersonalDataSource> _sources;
    private readonly IEnumerable<IAccountClosureCheck> _closureChecks;

    public OwnData(
        OwnAccount account, AppDbContext db, UserManager<ExchangeUser> users, ExchangeSignInManager signIn, Sessions sessions, AccountMails mails,
        IAuditTrail audit, Outbox outbox, SiteClock clock, IEnumerable<IPersonalDataSource> sources, IEnumerable<IAccountClosureCheck> closureChecks)
    {
        _account = account;
        _db = db;
        _users = users;
        _signIn = signIn;
        _sessions = sessions;
        _mails = mails;
        _audit = audit;
        _outbox = outbox;
        _clock = clock;
        _sources = sources;
        _closureChecks = closureChecks;
    }

    /// <summary>Everything that the modules keep about the person, as UTF-8 JSON.</summary>
    public async Task<byte[]> ExportAsync(CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        var consents = await _db.Set<Consent>().AsNoTracking().Where(c => c.UserId == user.Id).OrderBy(c => c.At)
            .Select(c => new { c.Document, c.Version, c.At }).ToListAsync(cancellationToken);
        var sessions = await _db.Set<UserSession>().AsNoTracking().Where(s => s.UserId == user.Id).OrderBy(s => s.SignedInAt)
            .Select(s => new { s.Device, s.Address, s.SignedInAt, s.LastSeenAt, s.EndedAt }).ToListAsync(cancellationToken);
        var export = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["exportedAt"] = _clock.Now,
            ["account"] = new
            {
                user.Id,
                user.Email,
                Name = user.DisplayName,
                Phone = user.PhoneNumber,
                Language = user.Culture,
                user.RegisteredAt,
                user.LastSignInAt,
                user.TwoFactorEnabled,
                Roles = await _users.GetRolesAsync(user),
                Passkeys = (await _users.GetPasskeysAsync(user)).Select(p => new { p.Name, p.CreatedAt }),
            },
            ["consents"] = consents,
            ["sessions"] = sessions,
        };
        foreach (var source in _sources.OrderBy(s => s.Section, StringComparer.Ordinal))
        {
            if (await source.CollectAsync(user.Id, cancellationToken) is { } data)
            {
                export[source.Section] = data;
            }
        }

        _audit.Record("user.data-exported", "User", user.Id);
        await _db.SaveChangesAsync(cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(export, _json);
    }

    /// <summary>What must be settled before the account can be closed; English msgids.</summary>
    public async Task<IReadOnlyList<string>> GetClosureObstaclesAsync(CancellationToken cancellationToken)
    {
        var id = _account.Id;
        List<string> obstacles = [];
        foreach (var check in _closureChecks)
        {
            if (await check.FindObstacleAsync(id, cancellationToken) is { } obstacle)
            {
                obstacles.Add(obstacle);
            }
        }

        return obstacles;
    }

    /// <summary>Makes the account anonymous for good and signs out.</summary>
    public async Task<Result> CloseAsync(string password, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        if (await GetClosureObstaclesAsync(cancellationToken) is [var obstacle, ..])
        {
            return Result.Fail(obstacle);
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        _mails.Enqueue(user.Email!, user.Culture, "Your account is closed",
            "Your account was closed as you asked. Your personal data were erased from it; records that the law wants kept remain without your name.");
        foreach (var role in await _users.GetRolesAsync(user))
        {
            await _users.RemoveFromRoleAsync(user, role);
        }

        foreach (var passkey in await _users.GetPasskeysAsync(user))
        {
            await _users.RemovePasskeyAsync(user, passkey.CredentialId);
        }

        var id = user.Id;
        await _db.Set<IdentityUserLogin<string>>().Where(l => l.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await _db.Set<IdentityUserToken<string>>().Where(t => t.UserId == id).ExecuteDeleteAsync(cancellationToken);
        await _sessions.EndAllAsync(id, except: null, cancellationToken);
        await _db.Set<UserSession>().Where(s => s.UserId == id).ExecuteDeleteAsync(cancellationToken);
        user.Close(_clock.Now);
        _audit.Record("user.closed", "User", id);
        _outbox.Add(new AccountClosed(id));
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await _signIn.SignOutAsync();
        return Result.Success;
    }
}
