using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Localization;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Services;

/// <summary>What the signed-in person sees and changes of the own account.</summary>
internal sealed class AccountSettings
{
    private const int RecoveryCodes = 10;
    private const int PasskeyNameLength = 60;
    private const int MaxPasskeys = 20;
    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;
    private readonly Sessions _sessions;
    private readonly AccountMails _mails;
    private readonly IAuditTrail _audit;
    private readonly Outbox _outbox;
    private readonly SiteClock _clock;
    private readonly IHttpContextAccessor _http;
    private readonly ISmsSender _sms;
    private readonly IWeChatSignIn _weChat;
    private readonly IEnumerable<IPersonalDataSource> _sources;
    private readonly IEnumerable<IAccountClosureCheck> _closureChecks;
    private readonly IStringLocalizer<AccountSettings> _s;

    public AccountSettings(
        AppDbContext db,
        UserManager<ExchangeUser> users,
        ExchangeSignInManager signIn,
        Sessions sessions,
        AccountMails mails,
        IAuditTrail audit,
        Outbox outbox,
        SiteClock clock,
        IHttpContextAccessor http,
        ISmsSender sms,
        IWeChatSignIn weChat,
        IEnumerable<IPersonalDataSource> sources,
        IEnumerable<IAccountClosureCheck> closureChecks,
        IStringLocalizer<AccountSettings> localizer)
    {
        _db = db;
        _users = users;
        _signIn = signIn;
        _sessions = sessions;
        _mails = mails;
        _audit = audit;
        _outbox = outbox;
        _clock = clock;
        _http = http;
        _sms = sms;
        _weChat = weChat;
        _sources = sources;
        _closureChecks = closureChecks;
        _s = localizer;
    }

    public async Task<ProfileForm> GetProfileAsync(CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        var seen = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new[] { user.DisplayName, user.PhoneNumber, user.Culture }));
        return new ProfileForm
        {
            Seen = Convert.ToHexStringLower(seen), DisplayName = user.DisplayName, Phone = user.PhoneNumber, Culture = user.Culture,
        };
    }

    public async Task<Result> SaveProfileAsync(ProfileForm form, CancellationToken cancellationToken)
    {
        if (!SupportedCultures.All.Contains(form.Culture))
        {
            return Result.Fail("Please choose a language.", nameof(form.Culture));
        }

        var user = await MeAsync();
        user.DisplayName = string.IsNullOrWhiteSpace(form.DisplayName) ? null : form.DisplayName.Trim();
        user.PhoneNumber = string.IsNullOrWhiteSpace(form.Phone) ? null : form.Phone.Trim();
        user.Culture = form.Culture;
        var saved = await _users.UpdateAsync(user);
        if (!saved.Succeeded)
        {
            return Accounts.Failure(saved);
        }

        // The cookie carries the name.
        await _signIn.RefreshSignInAsync(user);
        return Result.Success;
    }

    public async Task<SecurityModel> GetSecurityAsync(CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        var passkeys = await _users.GetPasskeysAsync(user);
        return new SecurityModel(
            user.Email!,
            user.TwoFactorEnabled,
            await _users.CountRecoveryCodesAsync(user),
            [.. passkeys.OrderBy(p => p.CreatedAt).Select(p => new PasskeyRow(WebEncoders.Base64UrlEncode(p.CredentialId), p.Name, p.CreatedAt))],
            await GetOtherWaysAsync(user));
    }

    /// <summary>Signs out all other devices.</summary>
    public async Task<Result> ChangePasswordAsync(PasswordForm form, CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, form.CurrentPassword) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        var changed = await _users.ChangePasswordAsync(user, form.CurrentPassword, form.Password);
        if (!changed.Succeeded)
        {
            return Accounts.Failure(changed);
        }

        _mails.Enqueue(user.Email!, user.Culture, "Your password was changed",
            "The password of your account was changed in the settings. All other devices were signed out.",
            "If it was not you, set a new password at once and tell the operator:",
            "/Account/ForgotPassword");
        await AfterSecurityChangeAsync(user, "user.password-changed", cancellationToken);
        return Result.Success;
    }

    /// <summary>Sends a link to the new address; the answer is the same where the address has an account.</summary>
    public async Task<Result> RequestEmailChangeAsync(EmailRequestForm form, CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, form.CurrentPassword) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        var email = form.Email.Trim();
        if (string.Equals(email, user.Email, StringComparison.OrdinalIgnoreCase))
        {
            return Result.Fail("This is your address already.", nameof(form.Email));
        }

        if (await _users.FindByEmailAsync(email) is { } other)
        {
            _mails.Enqueue(other.Email!, other.Culture, "You already have an account",
                "Somebody, probably you, asked to use this e-mail address for another account. One address can belong to one account only.",
                "If it was not you, there is nothing to do.");
        }
        else
        {
            var code = AccountMails.Encode(await _users.GenerateChangeEmailTokenAsync(user, email));
            _mails.Enqueue(email, user.Culture, "Confirm your new e-mail address",
                "You asked to use this e-mail address for your account. To confirm it, open this link within 24 hours:",
                $"/Account/ConfirmEmailChange?userId={user.Id}&email={Uri.EscapeDataString(email)}&code={code}",
                "If it was not you, there is nothing to do.");
        }

        _audit.Record("user.email-change-requested", "User", user.Id);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Makes a new key for the authenticator; it counts only after <see cref="EnableAuthenticatorAsync"/>.</summary>
    public async Task BeginAuthenticatorAsync(CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (!user.TwoFactorEnabled)
        {
            await _users.ResetAuthenticatorKeyAsync(user);
            await _signIn.RefreshSignInAsync(user);
        }
    }

    /// <summary>Null before <see cref="BeginAuthenticatorAsync"/>, and once the authenticator is in use.</summary>
    public async Task<AuthenticatorModel?> GetAuthenticatorAsync(CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (user.TwoFactorEnabled || await _users.GetAuthenticatorKeyAsync(user) is not { } key)
        {
            return null;
        }

        var issuer = Uri.EscapeDataString(_s["V-Ti Patent Exchange"].Value);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer={issuer}&digits=6";
        return new AuthenticatorModel(string.Join(' ', key.Chunk(4).Select(part => new string(part))), address);
    }

    /// <returns>The recovery codes, which are shown this once.</returns>
    public async Task<Result<IReadOnlyList<string>>> EnableAuthenticatorAsync(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, form.CurrentPassword) is { Succeeded: false } wrong)
        {
            return Result<IReadOnlyList<string>>.Fail(wrong.Error!, wrong.Field);
        }

        var digits = new string([.. form.Code.Where(char.IsAsciiDigit)]);
        if (!await _users.VerifyTwoFactorTokenAsync(user, TokenOptions.DefaultAuthenticatorProvider, digits))
        {
            return Result<IReadOnlyList<string>>.Fail(
                "The code is wrong or too old. Please enter the one that your app shows now.", nameof(form.Code));
        }

        await _users.SetTwoFactorEnabledAsync(user, true);
        var codes = await _users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        await AfterSecurityChangeAsync(user, "user.authenticator-enabled", cancellationToken);
        return new Result<IReadOnlyList<string>>([.. codes!]);
    }

    public async Task<Result> DisableAuthenticatorAsync(string password, CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        await _users.SetTwoFactorEnabledAsync(user, false);
        await _users.ResetAuthenticatorKeyAsync(user);
        _mails.Enqueue(user.Email!, user.Culture, "Two-step sign-in is switched off",
            "The second step of signing in was switched off in the settings of your account.",
            "If it was not you, set a new password at once and tell the operator:",
            "/Account/ForgotPassword");
        await AfterSecurityChangeAsync(user, "user.authenticator-disabled", cancellationToken);
        return Result.Success;
    }

    /// <returns>New recovery codes; the old ones become void.</returns>
    public async Task<Result<IReadOnlyList<string>>> RenewRecoveryCodesAsync(string password, CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
        {
            return Result<IReadOnlyList<string>>.Fail(wrong.Error!, wrong.Field);
        }

        if (!user.TwoFactorEnabled)
        {
            return Result<IReadOnlyList<string>>.Fail("Two-step sign-in is switched off.");
        }

        var codes = await _users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodes);
        _audit.Record("user.recovery-codes-renewed", "User", user.Id);
        await _db.SaveChangesAsync(cancellationToken);
        return new Result<IReadOnlyList<string>>([.. codes!]);
    }

    /// <summary>JSON for the browser's authenticator.</summary>
    public async Task<Result<string>> GetPasskeyCreationAsync(string password, CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
        {
            return Result<string>.Fail(wrong.Error!, wrong.Field);
        }

        return Result.Ok(await _signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = user.Id, Name = user.Email!, DisplayName = user.PublicName }));
    }

    public async Task<Result> AddPasskeyAsync(string credential, string? name, string password, CancellationToken cancellationToken)
    {
        const string failure = "The passkey could not be set up. Please try again.";
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        if ((await _users.GetPasskeysAsync(user)).Count >= MaxPasskeys)
        {
            return Result.Fail("There are too many passkeys. Please remove one first.");
        }

        PasskeyAttestationResult attestation;
        try
        {
            attestation = await _signIn.PerformPasskeyAttestationAsync(credential);
        }
        catch (InvalidOperationException)
        {
            // The browser asked for no options before, or too long ago.
            return Result.Fail(failure);
        }

        if (!attestation.Succeeded)
        {
            return Result.Fail(failure);
        }

        var wanted = string.IsNullOrWhiteSpace(name) ? DeviceName.From(_http.HttpContext!.Request.Headers.UserAgent) : name.Trim();
        attestation.Passkey.Name = wanted.Length > PasskeyNameLength ? wanted[..PasskeyNameLength] : wanted;
        var added = await _users.AddOrUpdatePasskeyAsync(user, attestation.Passkey);
        if (!added.Succeeded)
        {
            return Accounts.Failure(added);
        }

        _audit.Record("user.passkey-added", "User", user.Id);
        _mails.Enqueue(user.Email!, user.Culture, "A passkey was added to your account",
            "From now on you can sign in with it. You see and remove passkeys in the security settings:",
            "/desk/settings/security");
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    /// <param name="id">As shown by <see cref="PasskeyRow.Id"/>.</param>
    public async Task<bool> RemovePasskeyAsync(string id, CancellationToken cancellationToken)
    {
        var user = await MeAsync();
        var passkey = (await _users.GetPasskeysAsync(user)).FirstOrDefault(p => WebEncoders.Base64UrlEncode(p.CredentialId) == id);
        if (passkey is null)
        {
            return false;
        }

        await _users.RemovePasskeyAsync(user, passkey.CredentialId);
        _audit.Record("user.passkey-removed", "User", user.Id);
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public Task<IReadOnlyList<SessionRow>> GetSessionsAsync(CancellationToken cancellationToken) =>
        _sessions.ListAsync(MyId(), Sessions.IdOf(_http.HttpContext!.User), cancellationToken);

    /// <summary>False when the person has no such session.</summary>
    public async Task<bool> EndSessionAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await _sessions.EndAsync(MyId(), id, cancellationToken))
        {
            return false;
        }

        _audit.Record("user.session-ended", "User", MyId());
        await _db.SaveChangesAsync(cancellationToken);
        return true;
    }

    public async Task<int> EndOtherSessionsAsync(CancellationToken cancellationToken)
    {
        var ended = await _sessions.EndAllAsync(MyId(), Sessions.IdOf(_http.HttpContext!.User), cancellationToken);
        _audit.Record("user.sessions-ended", "User", MyId(), new { ended });
        await _db.SaveChangesAsync(cancellationToken);
        return ended;
    }

    /// <summary>Everything that the modules keep about the person, as UTF-8 JSON.</summary>
    public async Task<byte[]> ExportAsync(CancellationToken cancellationToken)
    {
        var user = await MeAsync();
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
        var id = MyId();
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
        var user = await MeAsync();
        if (await CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
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

    /// <summary>Before a new way in is added.</summary>
    public async Task<Result> ConfirmPasswordAsync(string password) => await CheckPasswordAsync(await MeAsync(), password);

    private async Task<OtherWays> GetOtherWaysAsync(ExchangeUser user)
    {
        var logins = await _users.GetLoginsAsync(user);
        var phone = logins.FirstOrDefault(l => l.LoginProvider == OtherSignIn.Sms)?.ProviderKey;
        return new OtherWays(
            _sms.IsConfigured, _weChat.IsConfigured, phone is null ? null : Masking.Phone(phone), logins.Any(l => l.LoginProvider == OtherSignIn.WeChat));
    }

    private string MyId() => _users.GetUserId(_http.HttpContext!.User)!;

    private async Task<ExchangeUser> MeAsync() => await _users.GetUserAsync(_http.HttpContext!.User)
        ?? throw new InvalidOperationException("The signed-in account does not exist.");

    // Guessing here counts as guessing at the door.
    private async Task<Result> CheckPasswordAsync(ExchangeUser user, string password)
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

    private async Task AfterSecurityChangeAsync(ExchangeUser user, string action, CancellationToken cancellationToken)
    {
        _audit.Record(action, "User", user.Id);
        _outbox.Add(new AccountSecured(user.Id));
        await _db.SaveChangesAsync(cancellationToken);
        await _sessions.EndAllAsync(user.Id, Sessions.IdOf(_http.HttpContext!.User), cancellationToken);
        await _signIn.RefreshSignInAsync(user);
    }
}
