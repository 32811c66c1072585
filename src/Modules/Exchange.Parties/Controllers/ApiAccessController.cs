using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Services;
using Exchange.Parties.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Controllers;

/// <summary>How programs of an organisation reach the site, and it them. Members see keys and webhooks; administrators make and end them.</summary>
[Area("Exchange.Parties")]
[Route("desk/party/api")]
[Authorize]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ApiAccessController : Controller
{
    private readonly ApiKeyDesk _keys;
    private readonly WebhookDesk _webhooks;
    private readonly CurrentPartyReader _current;
    private readonly IStringLocalizer<ApiAccessController> S;

    public ApiAccessController(ApiKeyDesk keys, WebhookDesk webhooks, CurrentPartyReader current, IStringLocalizer<ApiAccessController> localizer)
    {
        _keys = keys;
        _webhooks = webhooks;
        _current = current;
        S = localizer;
    }

    /// <param name="search">Address of a catalog to begin a webhook with.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? search, CancellationToken cancellationToken) => await _current.GetAsync(cancellationToken) is { } current
        ? View(await PageAsync(current, cancellationToken) with { Webhook = new WebhookForm { Search = search } })
        : NotFound();

    [HttpPost("keys"), Once]
    public async Task<IActionResult> CreateKey([Bind(Prefix = "Form")] ApiKeyForm form, CancellationToken cancellationToken)
    {
        if (await _current.GetAdministratedAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _keys.CreateAsync(current, form, cancellationToken);
            if (result.Succeeded)
            {
                return ShownOnce(await PageAsync(current, cancellationToken) with { NewKey = result.Value });
            }

            ModelState.AddResult(result.Field is null ? result : result with { Field = $"Form.{result.Field}" }, S);
        }

        return View(nameof(Index), await PageAsync(current, cancellationToken) with { Form = form });
    }

    [HttpPost("keys/{id:guid}/revoke"), Once]
    public async Task<IActionResult> RevokeKey(Guid id, CancellationToken cancellationToken) => this.AfterCommand(
        await _current.GetAdministratedAsync(cancellationToken) is { } current ? await _keys.RevokeAsync(current.Party.Id, id, cancellationToken) : null,
        S, S["The key no longer works."], RedirectToAction(nameof(Index)));

    [HttpPost("webhooks"), Once]
    public async Task<IActionResult> CreateWebhook([Bind(Prefix = "Webhook")] WebhookForm form, CancellationToken cancellationToken)
    {
        if (await _current.GetAdministratedAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _webhooks.CreateAsync(current, form, cancellationToken);
            if (result.Succeeded)
            {
                return ShownOnce(await PageAsync(current, cancellationToken) with { NewSecret = result.Value });
            }

            ModelState.AddResult(result.Field is null ? result : result with { Field = $"Webhook.{result.Field}" }, S);
        }

        return View(nameof(Index), await PageAsync(current, cancellationToken) with { Webhook = form });
    }

    [HttpPost("webhooks/{id:guid}/test"), Once]
    public async Task<IActionResult> TestWebhook(Guid id, CancellationToken cancellationToken) => this.AfterCommand(
        await _current.GetAdministratedAsync(cancellationToken) is { } current ? await _webhooks.TestAsync(current.Party.Id, id, cancellationToken) : null,
        S, S["A test is on its way. Load this page again in a moment to see the answer."], RedirectToAction(nameof(Index)));

    [HttpPost("webhooks/{id:guid}/enable"), Once]
    public async Task<IActionResult> EnableWebhook(Guid id, CancellationToken cancellationToken) => this.AfterCommand(
        await _current.GetAdministratedAsync(cancellationToken) is { } current ? await _webhooks.EnableAsync(current.Party.Id, id, cancellationToken) : null,
        S, S["The webhook is switched on. What changed meanwhile is not sent."], RedirectToAction(nameof(Index)));

    [HttpPost("webhooks/{id:guid}/delete"), Once]
    public async Task<IActionResult> DeleteWebhook(Guid id, CancellationToken cancellationToken) => this.AfterCommand(
        await _current.GetAdministratedAsync(cancellationToken) is { } current ? await _webhooks.DeleteAsync(current.Party.Id, id, cancellationToken) : null,
        S, S["The webhook is removed."], RedirectToAction(nameof(Index)));

    // At once instead of after a redirect: it is kept nowhere in clear.
    private ViewResult ShownOnce(ApiAccessPage page)
    {
        ModelState.Clear();
        return View(nameof(Index), page);
    }

    private async Task<ApiAccessPage> PageAsync(CurrentParty current, CancellationToken cancellationToken) =>
        await _keys.ReadAsync(current, cancellationToken) with
        {
            Webhooks = await _webhooks.ListAsync(current.Party.Id, cancellationToken),
            Searches = await _webhooks.ListSearchesAsync(cancellationToken),
        };
}
