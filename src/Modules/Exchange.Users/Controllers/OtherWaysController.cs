using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Users.Services;
using Exchange.Users.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Controllers;

/// <summary>Linking a telephone and WeChat with the account. Not found while no provider is configured.</summary>
[Area("Exchange.Users")]
[Authorize]
[Route("/desk/settings/security")]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class OtherWaysController : Controller
{
    private readonly OtherSignIn _others;
    private readonly IStringLocalizer<OtherWaysController> S;

    public OtherWaysController(OtherSignIn others, IStringLocalizer<OtherWaysController> localizer)
    {
        _others = others;
        S = localizer;
    }

    [HttpGet("sms")]
    public IActionResult Phone() => _others.HasSms ? View(new SmsLinkForm()) : NotFound();

    [HttpPost("sms")]
    public async Task<IActionResult> Phone(SmsLinkForm form, CancellationToken cancellationToken)
    {
        if (!_others.HasSms)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _others.BeginLinkAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                return RedirectToAction(nameof(PhoneCode), new { form.Phone });
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpGet("sms/code")]
    public IActionResult PhoneCode(string? phone) => _others.HasSms ? View(new SmsCodeForm { Phone = phone ?? "" }) : NotFound();

    [HttpPost("sms/code")]
    public async Task<IActionResult> PhoneCode(SmsCodeForm form, CancellationToken cancellationToken)
    {
        if (!_others.HasSms)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _others.LinkPhoneAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["A code to this telephone signs you in from now on."]);
                return RedirectToAction(nameof(SecurityController.Index), "Security");
            }

            ModelState.AddResult(result, S);
        }

        return View(form);
    }

    [HttpPost("sms/remove")]
    public Task<IActionResult> RemovePhone(CancellationToken cancellationToken) => RemoveAsync(_others.HasSms, OtherSignIn.Sms, cancellationToken);

    [HttpGet("wechat")]
    public IActionResult WeChat() => _others.HasWeChat ? View(new PasswordConfirmation()) : NotFound();

    [HttpPost("wechat")]
    public async Task<IActionResult> WeChat(PasswordConfirmation form)
    {
        if (!_others.HasWeChat)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _others.BeginWeChatLinkAsync(form.CurrentPassword);
            if (result.Succeeded)
            {
                return Redirect(result.Value);
            }

            ModelState.AddResult(new Result(result.Error, result.Field), S);
        }

        return View(form);
    }

    [HttpPost("wechat/remove")]
    public Task<IActionResult> RemoveWeChat(CancellationToken cancellationToken) => RemoveAsync(_others.HasWeChat, OtherSignIn.WeChat, cancellationToken);

    private async Task<IActionResult> RemoveAsync(bool isConfigured, string provider, CancellationToken cancellationToken)
    {
        if (!isConfigured)
        {
            return NotFound();
        }

        if (await _others.UnlinkAsync(provider, cancellationToken))
        {
            this.Notice(S["It signs you in no longer."]);
        }

        return RedirectToAction(nameof(SecurityController.Index), "Security");
    }
}
