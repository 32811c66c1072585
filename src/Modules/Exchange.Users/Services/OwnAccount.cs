using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Users.Services;

/// <summary>The account that is signed in.</summary>
internal sealed class OwnAccount
{
    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;
    private readonly Sessions _sessions;
    private readonly IAuditTrail _audit;
    private readonly Outbox _outbox;
    private readonly IHttpContextAccessor _http;

    public OwnAccount(
        AppDbContext db, UserManager<ExchangeUser> users, ExchangeSignInManager signIn, Sessions sessions, IAuditTrail audit, Outbox outbox, IHttpContextAccessor http)
    {
        _db = db;
        _users = users;
        _signIn = signIn;
        _sessions = sessions;
        _audit = audit;
        _outbox = outbox;
        _http = http;
    }

    public string Id => _users.GetUserId(_http.HttpContext!.User)!;

    /// <summary>The session that the request belongs to.</summary>
    public Guid? SessionId => Sessions.IdOf(_http.HttpContext!.User);

    public async Task<ExchangeUser> GetAsync() => await _users.GetUserAsync(_http.HttpContext!.User)
        ?? throw new InvalidOperationException("The signed-in account does not exist.");

    /// <summary>Before a new way in is added.</summary>
    public async Task<Result> ConfirmPasswordAsync(string password) => await CheckPasswordAsync(await GetAsync(), password);

    /// <remarks>Guessing here counts as guessing at the door.</remarks>
    public async Task<Result> CheckPasswordAsync(ExchangeUser user, string password)
    {
        if (await _users.IsLockedOutAsync(user))
        {
            return Result.Fail("Too many attempts. Please wait 15 minutes.", nameof(PasswordForm.CurrentPassword));
        }

        if (await _users.CheckPasswordAsync(user, password))
        {
            await _users.ResetAccessFailedCountAsync(user);
            return Result.Success;
        }

        await _users.AccessFailedAsync(user);
        return Result.Fail("The password is wrong.", nameof(PasswordForm.CurrentPassword));
    }

    /// <summary>After what changes how the person signs in: it is on record and told, and all other devices are signed out.</summary>
    public async Task SecuredAsync(ExchangeUser user, string action, CancellationToken cancellationToken)
    {
        _audit.Record(action, "User", user.Id);
        _outbox.Add(new AccountSecured(user.Id));
        await _db.SaveChangesAsync(cancellationToken);
        await _sessions.EndAllAsync(user.Id, SessionId, cancellationToken);
        await _signIn.RefreshSignInAsync(user);
    }
}
