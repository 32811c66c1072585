using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Users.Domain;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Exchange.Users.Services;

/// <summary>Passkeys that sign the person in.</summary>
internal sealed class OwnPasskeys
{
    private const int PasskeyNameLength = 60;
    private const int MaxPasskeys = 20;

    private readonly OwnAccount _account;
    private readonly AppDbContext _db;
    private readonly UserManager<ExchangeUser> _users;
    private readonly ExchangeSignInManager _signIn;
    private readonly AccountMails _mails;
    private readonly IAuditTrail _audit;
    private readonly IHttpContextAccessor _http;

    public OwnPasskeys(
        OwnAccount account, AppDbContext db, UserManager<ExchangeUser> users, ExchangeSignInManager signIn, AccountMails mails, IAuditTrail audit, IHttpContextAccessor http)
    {
        _account = account;
        _db = db;
        _users = users;
        _signIn = signIn;
        _mails = mails;
        _audit = audit;
        _http = http;
    }

    /// <summary>JSON for the browser's authenticator.</summary>
    public async Task<Result<string>> GetPasskeyCreationAsync(string password, CancellationToken cancellationToken)
    {
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
        {
            return Result<string>.Fail(wrong.Error!, wrong.Field);
        }

        return Result.Ok(await _signIn.MakePasskeyCreationOptionsAsync(
            new PasskeyUserEntity { Id = user.Id, Name = user.Email!, DisplayName = user.PublicName }));
    }

    public async Task<Result> AddPasskeyAsync(string credential, string? name, string password, CancellationToken cancellationToken)
    {
        const string failure = "The passkey could not be set up. Please try again.";
        var user = await _account.GetAsync();
        if (await _account.CheckPasswordAsync(user, password) is { Succeeded: false } wrong)
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
        var user = await _account.GetAsync();
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
}
