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

/// <summary>Signing in by text message and by WeChat. Not found while no provider is configured.</summary>
[Area("Exchange.Users")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OtherSignInController : Controller
{
    private readonly OtherSignIn _others;
    private readonly IStringLocalizer<OtherSignInController> S;

    public OtherSignInController(OtherSignIn others, IStringLocalizer<OtherSignInController> localizer)
    {
        _others = others;
        S = localizer;
    }

    [HttpGet("/Account/Sms")]
    public IActionResult Sms(string? returnUrl) => _others.HasSms ? View(new SmsForm { ReturnUrl = returnUrl }) : NotFound();

    [HttpPost("/Account/Sms")]
    public async Task<IActionResult> Sms(SmsForm form, CancellationToken cancellationToken)
    {
        if (!_others.HasSms)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _others.SendCodeAsync(form.Phone, cancellationToken);
            if (result.Succeeded)
            {
                return RedirectToAction(nameof(SmsCode), new { form.Phone, form.ReturnUrl });
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpGet("/Account/Sms/Code")]
    public IActionResult SmsCode(string? phone, string? returnUrl) =>
        _others.HasSms ? View(new SmsCodeForm { Phone = phone ?? "", ReturnUrl = returnUrl }) : NotFound();

    [HttpPost("/Account/Sms/Code")]
    public async Task<IActionResult> SmsCode(SmsCodeForm form, CancellationToken cancellationToken)
    {
        if (!_others.HasSms)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var outcome = await _others.SignInWithSmsAsync(form.Phone, form.Code, cancellationToken);
            if (outcome != SignInOutcome.Refused)
            {
                return AccountController.Next(outcome, form.ReturnUrl);
            }

            ModelState.AddResult(Result.Fail("The code is wrong or too old, or no account has linked this telephone.", nameof(form.Code)), S);
        }

        return View(form);
    }

    [HttpGet("/Account/WeChat")]
    public IActionResult WeChat(string? returnUrl) => _others.HasWeChat ? Redirect(_others.BeginWeChat(returnUrl)) : NotFound();

    [HttpGet("/Account/WeChat/Callback")]
    public async Task<IActionResult> Callback(string? code, string? state, CancellationToken cancellationToken)
    {
        if (!_others.HasWeChat)
        {
            return NotFound();
        }

        var back = await _others.FinishWeChatAsync(code, state, cancellationToken);
        if (back.Link is { } link)
        {
            if (link.Succeeded)
            {
                this.Notice(S["WeChat signs you in from now on."]);
            }
            else
            {
                this.ShowProblem(link, S);
            }

            return RedirectToAction(nameof(SecurityController.Index), "Security");
        }

        if (back.SignIn is { } outcome and not SignInOutcome.Refused)
        {
            return AccountController.Next(outcome, back.ReturnUrl);
        }

        ModelState.AddResult(Result.Fail("No account has linked this WeChat. Sign in with your e-mail address; you can link WeChat in the security settings."), S);
        return View("../Account/Login", new LoginForm { ReturnUrl = back.ReturnUrl });
    }
}
