using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Users.Contracts;
using Exchange.Users.Services;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Controllers;

/// <summary>Coming in and going out.</summary>
[Area("Exchange.Users")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AccountController : Controller
{
    private readonly Accounts _accounts;
    private readonly IStringLocalizer<AccountController> S;

    public AccountController(Accounts accounts, IStringLocalizer<AccountController> localizer)
    {
        _accounts = accounts;
        S = localizer;
    }

    [HttpGet("/Account/Register")]
    public IActionResult Register(string? returnUrl) => View(new RegisterForm { ReturnUrl = returnUrl });

    [HttpPost("/Account/Register")]
    public async Task<IActionResult> Register(RegisterForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _accounts.RegisterAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                return RedirectToAction(nameof(CheckMail));
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    /// <summary>The same page for everybody who asked for a link.</summary>
    /// <param name="again">The page that asks for the mail once more, by its action.</param>
    [HttpGet("/Account/CheckMail")]
    public IActionResult CheckMail(string? again)
    {
        ViewData["Again"] = again == nameof(ForgotPassword) ? again : nameof(ResendConfirmation);
        return View();
    }

    [HttpGet("/Account/ResendConfirmation")]
    public IActionResult ResendConfirmation() => View(new EmailForm());

    [HttpPost("/Account/ResendConfirmation")]
    public async Task<IActionResult> ResendConfirmation(EmailForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        await _accounts.ResendConfirmationAsync(form.Email, cancellationToken);
        return RedirectToAction(nameof(CheckMail));
    }

    [HttpGet("/Account/ConfirmEmail")]
    public IActionResult ConfirmEmail(string? userId, string? code) => userId is null || code is null
        ? NotFound()
        : View(new ConfirmForm { UserId = userId, Code = code });

    [HttpPost("/Account/ConfirmEmail")]
    public async Task<IActionResult> ConfirmEmail(ConfirmForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _accounts.ConfirmAsync(form, cancellationToken);
            if (result.Succeeded && result.Value is SignInOutcome.Done or SignInOutcome.NeedsSecondFactor)
            {
                this.Notice(S["Your e-mail address is confirmed."]);
                return Next(result.Value, null);
            }

            ModelState.AddResult(result.Succeeded ? Refusal : result, S);
        }

        return View(form);
    }

    [HttpGet("/Account/Login")]
    [HttpGet("/Login")]
    public IActionResult Login(string? returnUrl) => View(new LoginForm { ReturnUrl = returnUrl });

    [HttpPost("/Account/Login")]
    [HttpPost("/Login")]
    public async Task<IActionResult> Login(LoginForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await _accounts.SignInAsync(form.Email, form.Password, cancellationToken);
            if (outcome != SignInOutcome.Refused)
            {
                return Next(outcome, form.ReturnUrl);
            }

            ModelState.AddResult(Refusal, S);
        }

        return View(form);
    }

    [HttpGet("/Account/TwoFactor")]
    public IActionResult TwoFactor(string? returnUrl) => View(new CodeForm { ReturnUrl = returnUrl });

    [HttpPost("/Account/TwoFactor")]
    public async Task<IActionResult> TwoFactor(CodeForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await _accounts.SignInWithCodeAsync(form.Code, cancellationToken);
            if (outcome == SignInOutcome.Done)
            {
                return Next(outcome, form.ReturnUrl);
            }

            ModelState.AddResult(Result.Fail("The code is wrong or too old. Please enter the one that your app shows now.", nameof(form.Code)), S);
        }

        return View(form);
    }

    [HttpGet("/Account/RecoveryCode")]
    public IActionResult RecoveryCode(string? returnUrl) => View(new CodeForm { ReturnUrl = returnUrl });

    [HttpPost("/Account/RecoveryCode")]
    public async Task<IActionResult> RecoveryCode(CodeForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await _accounts.SignInWithRecoveryCodeAsync(form.Code, cancellationToken);
            if (outcome == SignInOutcome.Done)
            {
                return Next(outcome, form.ReturnUrl);
            }

            ModelState.AddResult(Result.Fail("The recovery code is wrong or has been used.", nameof(form.Code)), S);
        }

        return View(form);
    }

    [HttpPost("/Account/Passkey/Options")]
    public async Task<IActionResult> PasskeyOptions() => Content(await _accounts.GetPasskeyRequestAsync(), "application/json");

    [HttpPost("/Account/Passkey")]
    public async Task<IActionResult> Passkey(string? credential, string? returnUrl, CancellationToken cancellationToken)
    {
        var outcome = string.IsNullOrEmpty(credential)
            ? SignInOutcome.Refused
            : await _accounts.SignInWithPasskeyAsync(credential, cancellationToken);
        if (outcome == SignInOutcome.Done)
        {
            return Next(outcome, returnUrl);
        }

        ModelState.AddResult(Result.Fail("The passkey could not be used. Please sign in with your password."), S);
        return View(nameof(Login), new LoginForm { ReturnUrl = returnUrl });
    }

    [HttpPost("/Account/Logout")]
    public async Task<IActionResult> Logout(CancellationToken cancellationToken)
    {
        await _accounts.SignOutAsync(cancellationToken);
        return LocalRedirect("/");
    }

    [HttpGet("/Account/ForgotPassword")]
    public IActionResult ForgotPassword() => View(new EmailForm());

    [HttpPost("/Account/ForgotPassword")]
    public async Task<IActionResult> ForgotPassword(EmailForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        await _accounts.SendPasswordResetAsync(form.Email, cancellationToken);
        return RedirectToAction(nameof(CheckMail), new { again = nameof(ForgotPassword) });
    }

    [HttpGet("/Account/ResetPassword")]
    public IActionResult ResetPassword(string? userId, string? code) => userId is null || code is null
        ? NotFound()
        : View(new ResetPasswordForm { UserId = userId, Code = code });

    [HttpPost("/Account/ResetPassword")]
    public async Task<IActionResult> ResetPassword(ResetPasswordForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _accounts.ResetPasswordAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["The new password is set. Please sign in with it."]);
                return RedirectToAction(nameof(Login));
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpGet("/Account/ConfirmEmailChange")]
    public IActionResult ConfirmEmailChange(string? userId, string? email, string? code) => userId is null || email is null || code is null
        ? NotFound()
        : View(new EmailChangeForm { UserId = userId, Email = email, Code = code });

    [HttpPost("/Account/ConfirmEmailChange")]
    public async Task<IActionResult> ConfirmEmailChange(EmailChangeForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _accounts.ConfirmEmailChangeAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["Your new e-mail address is confirmed. Please sign in with it from now on."]);
                return LocalRedirect("/desk");
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    // One text for a wrong password, an unknown address and a locked account: who tries addresses learns nothing.
    private static Result Refusal { get; } = Result.Fail(
        "The e-mail address or the password is wrong, or the account is locked for 15 minutes after too many attempts.");

    /// <summary>Where an accepted sign-in goes on.</summary>
    internal static RedirectToActionResult Next(SignInOutcome outcome, string? returnUrl) => outcome switch
    {
        SignInOutcome.NeedsSecondFactor => new RedirectToActionResult(nameof(TwoFactor), "Account", new { returnUrl }),
        SignInOutcome.NotConfirmed => new RedirectToActionResult(nameof(ResendConfirmation), "Account", null),
        // The new cookie counts from the next request on, so the page of open consents decides there.
        _ => new RedirectToActionResult(nameof(ConsentController.Show), "Consent", new { returnUrl }),
    };
}
