using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Services;

/// <summary>The second step of signing in: an app that shows codes, and recovery codes.</summary>
internal sealed class OwnAuthenticator
{
    private const int RecoveryCodes = 10;

    private readonly OwnAccount _account;
    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;
    private readonly AccountMails _mails;
    private readonly IAuditTrail _audit;
    private readonly IStringLocalizer<OwnAuthenticator> S;

    public OwnAuthenticator(
        OwnAccount account, AppDbContext db, UserManager<ExchangeUser> users, ExchangeSignInManager signIn, AccountMails mails, IAuditTrail audit,
        IStringLocalizer<OwnAuthenticator> localizer)
    {
        _account = account;
        _db = db;
        _users = users;
        _signIn = signIn;
        _mails = mails;
        _audit = audit;
        S = localizer;
    }

    /// <summary>Makes a new key for the authenticator; it counts only after <see cref="EnableAuthenticatorAsync"/>.</summary>
    public async Task BeginAuthenticatorAsync(CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (!user.TwoFactorEnabled)
        {
            await _users.ResetAuthenticatorKeyAsync(user);
            await _signIn.RefreshSignInAsync(user);
        }
    }

    /// <summary>Null before <see cref="BeginAuthenticatorAsync"/>, and once the authenticator is in use.</summary>
    public async Task<AuthenticatorModel?> GetAuthenticatorAsync(CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (user.TwoFactorEnabled || await _users.GetAuthenticatorKeyAsync(user) is not { } key)
        {
            return null;
        }

        var issuer = Uri.EscapeDataString(S["V-Ti Patent Exchange"].Value);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.Email!)}?secret={key}&issuer={issuer}&digits=6";
        return new AuthenticatorModel(string.Join(' ', key.Chunk(4).Select(part => new string(part))), address);
    }

    /// <returns>The recovery codes, which are shown this once.</returns>
    public async Task<Result<IReadOnlyList<string>>> EnableAuthenticatorAsync(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, form.CurrentPassword) is { Succeeded: false } wrong)
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
        await _account.SecuredAsync(user, "user.authenticator-enabled", cancellationToken);
        return new Result<IReadOnlyList<string>>([.. codes!]);
    }

    public async Task<Result> DisableAuthenticatorAsync(string password, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
        {
            return wrong;
        }

        await _users.SetTwoFactorEnabledAsync(user, false);
        await _users.ResetAuthenticatorKeyAsync(user);
        _mails.Enqueue(user.Email!, user.Culture, "Two-step sign-in is switched off",
            "The second step of signing in was switched off in the settings of your account.",
            "If it was not you, set a new password at once and tell the operator:",
            "/Account/ForgotPassword");
        await _account.SecuredAsync(user, "user.authenticator-disabled", cancellationToken);
        return Result.Success;
    }

    /// <returns>New recovery codes; the old ones become void.</returns>
    public async Task<Result<IReadOnlyList<string>>> RenewRecoveryCodesAsync(string password, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
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
}
