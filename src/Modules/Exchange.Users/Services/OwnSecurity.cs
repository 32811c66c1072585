using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Users.Contracts;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Exchange.Users.Services;

/// <summary>How the person signs in: the ways in use, the password and the address.</summary>
internal sealed class OwnSecurity
{
    private readonly OwnAccount _account;
    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly AccountMails _mails;
    private readonly IAuditTrail _audit;
    private readonly ISmsSender _sms;
    private readonly IWeChatSignIn _weChat;

    public OwnSecurity(
        OwnAccount account, AppDbContext db, UserManager<ExchangeUser> users, AccountMails mails, IAuditTrail audit, ISmsSender sms, IWeChatSignIn weChat)
    {
        _account = account;
        _db = db;
        _users = users;
        _mails = mails;
        _audit = audit;
        _sms = sms;
        _weChat = weChat;
    }

    public async Task<SecurityModel> GetSecurityAsync(CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
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
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, form.CurrentPassword) is { Succeeded: false } wrong)
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
        await _account.SecuredAsync(user, "user.password-changed", cancellationToken);
        return Result.Success;
    }

    /// <summary>Sends a link to the new address; the answer is the same where the address has an account.</summary>
    public async Task<Result> RequestEmailChangeAsync(EmailRequestForm form, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, form.CurrentPassword) is { Succeeded: false } wrong)
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

    private async Task<OtherWays> GetOtherWaysAsync(ExchangeUser user)
    {
        var logins = await _users.GetLoginsAsync(user);
        var phone = logins.FirstOrDefault(l => l.LoginProvider == OtherSignIn.Sms)?.ProviderKey;
        return new OtherWays(
            _sms.IsConfigured, _weChat.IsConfigured, phone is null ? null : Masking.Phone(phone), logins.Any(l => l.LoginProvider == OtherSignIn.WeChat));
    }
}
