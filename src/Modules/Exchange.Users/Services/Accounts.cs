using System.Globalization;
using System.Security.Claims;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Exchange.Users.Services;

/// <summary>Coming in: registration, confirmation, sign-in, reset. No answer tells whether an address has an account.</summary>
internal sealed class Accounts
{
    // So that an unknown address and a locked account take as long as a wrong password.
    private static readonly string _decoyHash = new PasswordHasher<ExchangeUser>().HashPassword(new ExchangeUser(), Guid.NewGuid().ToString());

    // Who mistypes the password registers again at once.
    private const int MostConfirmations = 3;

    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;
    private readonly Sessions _sessions;
    private readonly Consents _consents;
    private readonly AccountMails _mails;
    private readonly IAuditTrail _audit;
    private readonly Outbox _outbox;
    private readonly MailBrake _brake;
    private readonly SiteClock _clock;
    private readonly IHttpContextAccessor _http;

    public Accounts(
        AppDbContext db,
        UserManager<ExchangeUser> users,
        ExchangeSignInManager signIn,
        Sessions sessions,
        Consents consents,
        AccountMails mails,
        IAuditTrail audit,
        Outbox outbox,
        MailBrake brake,
        SiteClock clock,
        IHttpContextAccessor http)
    {
        _outbox = outbox;
        _brake = brake;
        _db = db;
        _users = users;
        _signIn = signIn;
        _sessions = sessions;
        _consents = consents;
        _mails = mails;
        _audit = audit;
        _clock = clock;
        _http = http;
    }

    /// <summary>Sends a mail in every case: the link to confirm, or the news that the address has an account already.</summary>
    public async Task<Result> RegisterAsync(RegisterForm form, CancellationToken cancellationToken)
    {
        var email = form.Email.Trim();
        var candidate = new ExchangeUser
        {
            UserName = email,
            Email = email,
            Culture = CultureInfo.CurrentUICulture.Name,
            RegisteredAt = _clock.Now,
        };
        if (await CheckPasswordRulesAsync(candidate, form.Password) is { Succeeded: false } objection)
        {
            return objection;
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var user = await _users.FindByEmailAsync(email);
        if (user is { EmailConfirmed: true })
        {
            // As much work as a new account takes.
            _users.PasswordHasher.HashPassword(candidate, form.Password);
            if (!_brake.Holds("known", user.Id) && _mails.Enqueue(user.Email!, user.Culture, "You already have an account",
                "Somebody, probably you, tried to register with this e-mail address. You have an account already. To sign in:",
                "/Account/Login",
                "If you have forgotten the password, set a new one here:",
                "/Account/ForgotPassword",
                "If it was not you, there is nothing to do."))
            {
                _brake.NoteSent("known", user.Id);
            }

            await _db.SaveChangesAsync(cancellationToken);
        }
        else if (user is not null && _brake.Holds("registered", user.Id, MostConfirmations))
        {
            // The link that was sent last stays the one that counts.
            _users.PasswordHasher.HashPassword(candidate, form.Password);
            await _db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            if (user is null)
            {
                user = candidate;
                var created = await _users.CreateAsync(user, form.Password);
                if (!created.Succeeded)
                {
                    return Failure(created);
                }

                _audit.Record("user.registered", "User", user.Id);
            }
            else
            {
                // The newest attempt counts; the link of an older one becomes void with the new security stamp.
                user.PasswordHash = _users.PasswordHasher.HashPassword(user, form.Password);
                await _users.UpdateSecurityStampAsync(user);
            }

            await _consents.RecordAsync(user.Id, cancellationToken);
            await EnqueueConfirmationAsync(user);
            await _db.SaveChangesAsync(cancellationToken);
            _brake.NoteSent("registered", user.Id);
        }

        await transaction.CommitAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>Sends the link again where there is an unconfirmed account.</summary>
    public async Task ResendConfirmationAsync(string email, CancellationToken cancellationToken)
    {
        if (await _users.FindByEmailAsync(email.Trim()) is not { EmailConfirmed: false, ClosedAt: null } user || _brake.Holds("confirm", user.Id))
        {
            await _users.GenerateEmailConfirmationTokenAsync(NewDecoy());
            await RecordAskedAsync("user.confirmation-asked", null, cancellationToken);
            return;
        }

        await EnqueueConfirmationAsync(user);
        await RecordAskedAsync("user.confirmation-asked", user.Id, cancellationToken);
        _brake.NoteSent("confirm", user.Id);
    }

    /// <summary>Confirms the address by link and password together, and signs in: neither of the two alone is enough.</summary>
    public async Task<Result<SignInOutcome>> ConfirmAsync(ConfirmForm form, CancellationToken cancellationToken)
    {
        var user = await _users.FindByIdAsync(form.UserId);
        if (user is null || user.ClosedAt is not null)
        {
            return Result<SignInOutcome>.Fail("This link has been used or is too old. Please ask for a new one.");
        }

        if (!user.EmailConfirmed)
        {
            // A further failure would put the short lock in the place of the operator's.
            var isLocked = await _users.IsLockedOutAsync(user);
            if (isLocked || !await _users.CheckPasswordAsync(user, form.Password))
            {
                if (!isLocked)
                {
                    await _users.AccessFailedAsync(user);
                }

                await RecordFailureAsync(user.Id, "confirmation", cancellationToken);
                return Result<SignInOutcome>.Fail(
                    "The password is wrong. It is the one that you chose when you registered.", nameof(ConfirmForm.Password));
            }

            var confirmed = await _users.ConfirmEmailAsync(user, AccountMails.Decode(form.Code));
            if (!confirmed.Succeeded)
            {
                return Result<SignInOutcome>.Fail("This link has been used or is too old. Please ask for a new one.");
            }

            _audit.Record("user.email-confirmed", "User", user.Id);
            await _db.SaveChangesAsync(cancellationToken);
        }

        return new Result<SignInOutcome>(await SignInAsync(user.Email!, form.Password, cancellationToken));
    }

    public async Task<SignInOutcome> SignInAsync(string email, string password, CancellationToken cancellationToken)
    {
        var user = await _users.FindByEmailAsync(email.Trim());
        if (user?.PasswordHash is null || await _users.IsLockedOutAsync(user))
        {
            _users.PasswordHasher.VerifyHashedPassword(new ExchangeUser(), _decoyHash, password);
            await RecordFailureAsync(user?.Id, "password", cancellationToken);
            return SignInOutcome.Refused;
        }

        if (!user.EmailConfirmed)
        {
            if (await _users.CheckPasswordAsync(user, password))
            {
                return SignInOutcome.NotConfirmed;
            }

            await _users.AccessFailedAsync(user);
            await RecordFailureAsync(user.Id, "password", cancellationToken);
            return SignInOutcome.Refused;
        }

        var result = await _signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        if (result.IsLockedOut)
        {
            _audit.Record("user.locked-out", "User", user.Id);
            _mails.Enqueue(user.Email!, user.Culture, "Your account is locked for 15 minutes",
                "Somebody entered a wrong password too often, so nobody can sign in to your account with a password for 15 minutes.",
                "If it was not you, your password has not been found out. If you want to be sure, set a new one here:",
                "/Account/ForgotPassword");
            await _db.SaveChangesAsync(cancellationToken);
        }

        return await FinishAsync(result, user, "password", cancellationToken);
    }

    public async Task<SignInOutcome> SignInWithCodeAsync(string code, CancellationToken cancellationToken)
    {
        var user = await _signIn.GetTwoFactorAuthenticationUserAsync();
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        var result = await _signIn.TwoFactorAuthenticatorSignInAsync(digits, isPersistent: false, rememberClient: false);
        return await FinishAsync(result, user, "authenticator", cancellationToken);
    }

    public async Task<SignInOutcome> SignInWithRecoveryCodeAsync(string code, CancellationToken cancellationToken)
    {
        var user = await _signIn.GetTwoFactorAuthenticationUserAsync();
        var result = await _signIn.TwoFactorRecoveryCodeSignInAsync(code.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
        return await FinishAsync(result, user, "recovery-code", cancellationToken);
    }

    /// <summary>JSON for the browser's authenticator. It names no account, so it tells nothing.</summary>
    public Task<string> GetPasskeyRequestAsync() => _signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>Somebody whose telephone or WeChat account has been proved; a second step, a lock and a closed account count as ever.</summary>
    public async Task<SignInOutcome> SignInWithLoginAsync(string provider, string key, CancellationToken cancellationToken)
    {
        var result = await _signIn.ExternalLoginSignInAsync(provider, key, isPersistent: false, bypassTwoFactor: false);
        return await FinishAsync(result, await _users.FindByLoginAsync(provider, key), provider, cancellationToken);
    }

    public async Task<SignInOutcome> SignInWithPasskeyAsync(string credential, CancellationToken cancellationToken)
    {
        try
        {
            var result = await _signIn.PasskeySignInAsync(credential);
            return await FinishAsync(result, null, "passkey", cancellationToken);
        }
        catch (InvalidOperationException)
        {
            // The browser sent no request before, or one that has run out.
            await RecordFailureAsync(null, "passkey", cancellationToken);
            return SignInOutcome.Refused;
        }
    }

    public async Task SignOutAsync(CancellationToken cancellationToken)
    {
        var principal = _http.HttpContext!.User;
        if (Sessions.IdOf(principal) is { } id && _users.GetUserId(principal) is { } userId)
        {
            await _sessions.EndAsync(userId, id, cancellationToken);
            _audit.Record("user.signed-out", "User", userId);
            await _db.SaveChangesAsync(cancellationToken);
        }

        await _signIn.SignOutAsync();
    }

    public async Task SendPasswordResetAsync(string email, CancellationToken cancellationToken)
    {
        if (await _users.FindByEmailAsync(email.Trim()) is not { ClosedAt: null, IsLockedByOperator: false } user || _brake.Holds("reset", user.Id))
        {
            await _users.GeneratePasswordResetTokenAsync(NewDecoy());
            await RecordAskedAsync("user.password-reset-asked", null, cancellationToken);
            return;
        }

        var code = AccountMails.Encode(await _users.GeneratePasswordResetTokenAsync(user));
        var isSent = _mails.Enqueue(user.Email!, user.Culture, "Set a new password",
            "You, or somebody who entered your e-mail address, asked for a new password. To set it, open this link within 24 hours:",
            $"/Account/ResetPassword?userId={user.Id}&code={code}",
            "If it was not you, there is nothing to do: your password stays as it is.");
        await RecordAskedAsync("user.password-reset-asked", user.Id, cancellationToken);
        if (isSent)
        {
            _brake.NoteSent("reset", user.Id);
        }
    }

    public async Task<Result> ResetPasswordAsync(ResetPasswordForm form, CancellationToken cancellationToken)
    {
        var user = await _users.FindByIdAsync(form.UserId);
        if (user is null || user.ClosedAt is not null)
        {
            return Result.Fail("This link has been used or is too old. Please ask for a new one.");
        }

        var result = await _users.ResetPasswordAsync(user, AccountMails.Decode(form.Code), form.Password);
        if (!result.Succeeded)
        {
            return Failure(result);
        }

        // The link proves the address as the link of a confirmation does.
        user.EmailConfirmed = true;
        await _users.ResetAccessFailedCountAsync(user);
        // The operator's lock is not the person's to lift; a link sent before it may still be open.
        if (!user.IsLockedByOperator)
        {
            await _users.SetLockoutEndDateAsync(user, null);
        }

        if (form.RemovePasskeys)
        {
            // The second step stays: a mailbox alone must not get past it.
            foreach (var passkey in await _users.GetPasskeysAsync(user))
            {
                await _users.RemovePasskeyAsync(user, passkey.CredentialId);
            }
        }

        await _sessions.EndAllAsync(user.Id, except: null, cancellationToken);
        _outbox.Add(new AccountSecured(user.Id));
        _audit.Record("user.password-reset", "User", user.Id, new { form.RemovePasskeys });
        _mails.Enqueue(user.Email!, user.Culture, "Your password was changed",
            "The password of your account was set anew by a link that was sent to this address. All devices were signed out.",
            "If it was not you, set a new password at once and tell the operator:",
            "/Account/ForgotPassword");
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    public async Task<Result> ConfirmEmailChangeAsync(EmailChangeForm form, CancellationToken cancellationToken)
    {
        var user = await _users.FindByIdAsync(form.UserId);
        var taken = await _users.FindByEmailAsync(form.Email);
        if (user is null || user.ClosedAt is not null || taken is not null)
        {
            return Result.Fail("This link has been used or is too old. Please ask for a new one.");
        }

        var before = user.Email!;
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var changed = await _users.ChangeEmailAsync(user, form.Email, AccountMails.Decode(form.Code));
        if (!changed.Succeeded)
        {
            return Failure(changed);
        }

        await _users.SetUserNameAsync(user, form.Email);
        _audit.Record("user.email-changed", "User", user.Id);
        _mails.Enqueue(before, user.Culture, "The e-mail address of your account was changed",
            "From now on you sign in with the new address, and mail is sent there.",
            "If it was not you, tell the operator at once:",
            "/pages/contact");
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Success;
    }

    /// <summary>The documents whose edition in force the signed-in person has not consented to.</summary>
    public async Task<IReadOnlyList<ConsentDocument>> GetPendingConsentsAsync(CancellationToken cancellationToken) =>
        _users.GetUserId(_http.HttpContext!.User) is { } userId ? await _consents.GetPendingAsync(userId, cancellationToken) : [];

    /// <summary>What the signed-in person has consented to, the latest first.</summary>
    public Task<IReadOnlyList<GivenConsent>> GetGivenConsentsAsync(CancellationToken cancellationToken) =>
        _consents.GetGivenAsync(_users.GetUserId(_http.HttpContext!.User)!, cancellationToken);

    /// <summary>Records consent to every document in force.</summary>
    public async Task ConsentAsync(CancellationToken cancellationToken)
    {
        await _consents.RecordAsync(_http.HttpContext!.User.FindFirstValue(ClaimTypes.NameIdentifier)!, cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The first objection of Identity at the field that it belongs to.</summary>
    internal static Result Failure(IdentityResult result)
    {
        var error = result.Errors.First();
        var field = error.Code.StartsWith("Password", StringComparison.Ordinal) ? "Password"
            : error.Code.Contains("Email", StringComparison.Ordinal) || error.Code.Contains("UserName", StringComparison.Ordinal) ? "Email"
            : null;
        return Result.Fail(error.Description, field);
    }

    private async Task<Result> CheckPasswordRulesAsync(ExchangeUser user, string password)
    {
        foreach (var validator in _users.PasswordValidators)
        {
            var result = await validator.ValidateAsync(_users, user, password);
            if (!result.Succeeded)
            {
                return Failure(result);
            }
        }

        return Result.Success;
    }

    private async Task EnqueueConfirmationAsync(ExchangeUser user)
    {
        var code = AccountMails.Encode(await _users.GenerateEmailConfirmationTokenAsync(user));
        _mails.Enqueue(user.Email!, user.Culture, "Confirm your e-mail address",
            "Welcome. To confirm your e-mail address, open this link within 24 hours and enter the password that you chose:",
            $"/Account/ConfirmEmail?userId={user.Id}&code={code}",
            "If you did not register, there is nothing to do: without your confirmation nobody can use the account.");
    }

    private async Task<SignInOutcome> FinishAsync(SignInResult result, ExchangeUser? user, string method, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            _audit.Record("user.signed-in", "User", user?.Id ?? _users.GetUserId(_http.HttpContext!.User) ?? "", new { method });
            await _db.SaveChangesAsync(cancellationToken);
            return SignInOutcome.Done;
        }

        if (result.RequiresTwoFactor || result.IsNotAllowed)
        {
            return result.RequiresTwoFactor ? SignInOutcome.NeedsSecondFactor : SignInOutcome.NotConfirmed;
        }

        await RecordFailureAsync(user?.Id, method, cancellationToken);
        return SignInOutcome.Refused;
    }

    // Never what was typed: it may be a password, or the address of somebody who has no account.
    private async Task RecordFailureAsync(string? userId, string method, CancellationToken cancellationToken)
    {
        _audit.Record("user.sign-in-failed", "User", userId ?? "", new { method });
        await _db.SaveChangesAsync(cancellationToken);
    }

    // Written in every case: an address without an account must not be answered sooner.
    private async Task RecordAskedAsync(string action, string? userId, CancellationToken cancellationToken)
    {
        _audit.Record(action, "User", userId ?? "");
        await _db.SaveChangesAsync(cancellationToken);
    }

    private static ExchangeUser NewDecoy() => new() { Id = Guid.NewGuid().ToString(), Email = "nobody@example.invalid", SecurityStamp = Guid.NewGuid().ToString() };
}
