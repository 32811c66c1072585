using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Users.Services;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using QRCoder;

namespace Exchange.Users.Controllers;

/// <summary>Password, address, passkeys and the second step of signing in.</summary>
[Area("Exchange.Users")]
[Authorize]
[Route("/desk/settings/security")]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class SecurityController : Controller
{
    private readonly OwnSecurity _security;
    private readonly OwnAuthenticator _authenticator;
    private readonly OwnPasskeys _passkeys;
    private readonly IStringLocalizer<SecurityController> S;

    public SecurityController(OwnSecurity security, OwnAuthenticator authenticator, OwnPasskeys passkeys, IStringLocalizer<SecurityController> localizer)
    {
        _security = security;
        _authenticator = authenticator;
        _passkeys = passkeys;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _security.GetSecurityAsync(cancellationToken));

    [HttpGet("password")]
    public IActionResult Password() => View(new PasswordForm());

    [HttpPost("password")]
    public async Task<IActionResult> Password(PasswordForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _security.ChangePasswordAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                return Done("Your new password is saved. All other devices were signed out.");
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpGet("email")]
    public IActionResult Email() => View(new EmailRequestForm());

    [HttpPost("email")]
    public async Task<IActionResult> Email(EmailRequestForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _security.RequestEmailChangeAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                return Done("We have sent a mail to the new address. It counts once you have opened the link in it.");
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpPost("authenticator/begin")]
    public async Task<IActionResult> BeginAuthenticator(CancellationToken cancellationToken)
    {
        await _authenticator.BeginAuthenticatorAsync(cancellationToken);
        return RedirectToAction(nameof(Authenticator));
    }

    [HttpGet("authenticator")]
    public async Task<IActionResult> Authenticator(CancellationToken cancellationToken) =>
        await AuthenticatorPageAsync(new AuthenticatorForm(), cancellationToken);

    [HttpPost("authenticator")]
    public async Task<IActionResult> Authenticator(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _authenticator.EnableAuthenticatorAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                return View("RecoveryCodes", result.Value);
            }

            ModelState.AddResult(result, S);
        }

        return await AuthenticatorPageAsync(form, cancellationToken);
    }

    /// <summary>The QR code as a picture of its own: the page may hold no inline drawing made of secrets.</summary>
    [HttpGet("authenticator/qr.svg")]
    public async Task<IActionResult> AuthenticatorQr(CancellationToken cancellationToken)
    {
        if (await _authenticator.GetAuthenticatorAsync(cancellationToken) is not { } model)
        {
            return NotFound();
        }

        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(model.Address, QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(data);
        return Content(picture.GetGraphic(5), "image/svg+xml");
    }

    [HttpGet("authenticator/off")]
    public IActionResult DisableAuthenticator() => View(new PasswordConfirmation());

    [HttpPost("authenticator/off")]
    public async Task<IActionResult> DisableAuthenticator(PasswordConfirmation form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _authenticator.DisableAuthenticatorAsync(form.CurrentPassword, cancellationToken);
            if (result.Succeeded)
            {
                return Done("Two-step sign-in is switched off.");
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpGet("recovery-codes")]
    public IActionResult RenewRecoveryCodes() => View(new PasswordConfirmation());

    [HttpPost("recovery-codes")]
    public async Task<IActionResult> RenewRecoveryCodes(PasswordConfirmation form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _authenticator.RenewRecoveryCodesAsync(form.CurrentPassword, cancellationToken);
            if (result.Succeeded)
            {
                return View("RecoveryCodes", result.Value);
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    /// <summary>Asked by the page's script: options for the browser, or the text of a refusal to be shown beside the form.</summary>
    [HttpPost("passkeys/options")]
    public async Task<IActionResult> PasskeyOptions(string? currentPassword, CancellationToken cancellationToken)
    {
        var options = await _passkeys.GetPasskeyCreationAsync(currentPassword ?? "", cancellationToken);
        return options.Succeeded
            ? Content(options.Value, "application/json")
            : Json(new { refusal = S[options.Error!].Value });
    }

    [HttpPost("passkeys")]
    public async Task<IActionResult> AddPasskey(string? credential, string? name, string? currentPassword, CancellationToken cancellationToken)
    {
        var result = string.IsNullOrEmpty(credential)
            ? Result.Fail("The passkey could not be set up. Please try again.")
            : await _passkeys.AddPasskeyAsync(credential, name, currentPassword ?? "", cancellationToken);
        if (result.Succeeded)
        {
            return Done("The passkey is set up. You can sign in with it from now on.");
        }

        this.ShowProblem(result, S);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("passkeys/remove")]
    public async Task<IActionResult> RemovePasskey(string id, CancellationToken cancellationToken) =>
        await _passkeys.RemovePasskeyAsync(id, cancellationToken) ? Done("The passkey is removed.") : NotFound();

    private async Task<IActionResult> AuthenticatorPageAsync(AuthenticatorForm form, CancellationToken cancellationToken)
    {
        if (await _authenticator.GetAuthenticatorAsync(cancellationToken) is not { } model)
        {
            return RedirectToAction(nameof(Index));
        }

        ViewData["Authenticator"] = model;
        return View(nameof(Authenticator), form);
    }

    private RedirectToActionResult Done(string notice)
    {
        this.Notice(S[notice]);
        return RedirectToAction(nameof(Index));
    }
}
