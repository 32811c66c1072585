using System.Globalization;
using Exchange.Content.Digests;
using Exchange.Content.Services;
using Exchange.Content.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Content.Controllers;

/// <summary>Mail about new texts, for whom needs no account.</summary>
[Area("Exchange.Content")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class DigestController : Controller
{
    private readonly DigestDesk _desk;

    public DigestController(DigestDesk desk) => _desk = desk;

    /// <summary>The form; what a list was narrowed to is chosen already.</summary>
    [HttpGet("/digest")]
    public IActionResult Index(string? type, string? topic, string? q) => View(_desk.Page(new DigestForm
    {
        Types = type is null ? [] : [type],
        Topics = topic is null ? [] : [topic],
        Words = q is { Length: > Domain.DigestChoice.WordsLength } ? q[..Domain.DigestChoice.WordsLength] : q,
        Language = CultureInfo.CurrentUICulture.Name,
    }));

    [HttpPost("/digest"), Once]
    public async Task<IActionResult> Index([Bind(Prefix = nameof(DigestPage.Form))] DigestForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View(_desk.Page(form));
        }

        await _desk.AskAsync(form, cancellationToken);
        // Who came by a link in a language stays in it.
        return Redirect(ContentBrowser.InLanguage("/digest/sent"));
    }

    /// <summary>The same page for everybody who sent the form.</summary>
    [HttpGet("/digest/sent")]
    public IActionResult Sent() => View();

    /// <summary>A page with a button: programs that look at the links of mails confirm nothing.</summary>
    [HttpGet("/digest/confirm/{token}")]
    public async Task<IActionResult> Confirm(string token, CancellationToken cancellationToken) =>
        await _desk.FindToConfirmAsync(token, cancellationToken) is { } subscription ? View(_desk.View(subscription, token)) : View("Gone");

    [HttpPost("/digest/confirm/{token}"), ActionName(nameof(Confirm))]
    public async Task<IActionResult> Confirmed(string token, CancellationToken cancellationToken) =>
        await _desk.ConfirmAsync(token, cancellationToken) ? View("Confirmed") : View("Gone");

    [HttpGet("/digest/end/{token}")]
    public async Task<IActionResult> End(string token, CancellationToken cancellationToken) =>
        await _desk.FindToEndAsync(token, cancellationToken) is { } subscription ? View(_desk.View(subscription, token)) : View("Gone");

    /// <summary>
    /// Sent by the button of the page, and by mailboxes for their own button (RFC 8058): without a cookie or a token of a
    /// form, and without following anything. The address itself is the secret, and all it does is end the mails.
    /// </summary>
    [HttpPost("/digest/end/{token}"), IgnoreAntiforgeryToken, ActionName(nameof(End))]
    public async Task<IActionResult> Ended(string token, CancellationToken cancellationToken) =>
        await _desk.EndAsync(token, cancellationToken) ? View("Ended") : View("Gone");

    /// <summary>All that is kept about the subscription.</summary>
    [HttpGet("/digest/end/{token}/data.json")]
    public async Task<IActionResult> Data(string token, CancellationToken cancellationToken)
    {
        if (await _desk.FindToEndAsync(token, cancellationToken) is not { } subscription)
        {
            return NotFound();
        }

        Response.Headers.ContentDisposition = "attachment; filename=\"digest.json\"";
        return Json(DigestDesk.Describe(subscription));
    }
}
