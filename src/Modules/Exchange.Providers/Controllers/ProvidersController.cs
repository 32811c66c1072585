using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Providers.Services;
using Exchange.Providers.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Providers.Controllers;

/// <summary>The public pages of providers, the list of pilot participants, and the doors for questions and complaints.</summary>
[Area("Exchange.Providers")]
[Route("providers")]
internal sealed class ProvidersController : Controller
{
    private readonly ProviderPages _pages;
    private readonly ProviderLeads _leads;
    private readonly Admissions _admissions;
    private readonly IStringLocalizer<ProvidersController> S;

    public ProvidersController(ProviderPages pages, ProviderLeads leads, Admissions admissions, IStringLocalizer<ProvidersController> localizer)
    {
        _pages = pages;
        _leads = leads;
        _admissions = admissions;
        S = localizer;
    }

    [HttpGet("rules"), AllowAnonymous]
    public async Task<IActionResult> Rules(CancellationToken cancellationToken) => View(await _pages.RulesAsync(cancellationToken));

    [HttpGet("admitted"), AllowAnonymous]
    public async Task<IActionResult> Admitted(int page, CancellationToken cancellationToken) => View(await _admissions.FindAsync(null, page, cancellationToken));

    [HttpGet("admitted/{version:int}"), AllowAnonymous]
    public async Task<IActionResult> AdmittedVersion(int version, int page, CancellationToken cancellationToken) =>
        await _admissions.FindAsync(version, page, cancellationToken) is { } list ? View(nameof(Admitted), list) : NotFound();

    [HttpGet("{number}"), AllowAnonymous]
    public async Task<IActionResult> Show(string number, ListPages pages, CancellationToken cancellationToken) =>
        await _pages.FindAsync(number, pages, cancellationToken) is { } page
            ? View(page)
            : await HiddenAsync(number, cancellationToken);

    [HttpGet("{number}/ask"), Authorize]
    public async Task<IActionResult> Ask(string number, CancellationToken cancellationToken) => await AskPageAsync(number, new AskForm(), cancellationToken);

    [HttpPost("{number}/ask"), Authorize, Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Ask(string number, [Bind(Prefix = nameof(AskPage.Form))] AskForm form, CancellationToken cancellationToken)
    {
        if (await _pages.FindSummaryAsync(number, cancellationToken) is not { } provider)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _leads.AskAsync(provider, form, cancellationToken);
            if (result.Succeeded)
            {
                this.DraftDone("lead");
                this.Notice(S["Your question has been sent. You are told when it is answered."]);
                return Redirect($"/desk/leads/{result.Value:N}");
            }

            AddResult(result);
        }

        return await AskPageAsync(number, form, cancellationToken);
    }

    [HttpGet("{number}/complain"), Authorize]
    public async Task<IActionResult> Complain(string number, CancellationToken cancellationToken) =>
        await ComplainPageAsync(number, new TextForm(), cancellationToken);

    [HttpPost("{number}/complain"), Authorize, Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Complain(string number, [Bind(Prefix = nameof(ComplainPage.Form))] TextForm form, CancellationToken cancellationToken)
    {
        if (await _pages.FindAnswerableAsync(number, cancellationToken) is not { } provider)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _leads.ComplainAsync(provider, form, cancellationToken);
            if (result.Succeeded)
            {
                this.DraftDone("complaint");
                this.Notice(S["Your complaint has been sent. The operator reads it first."]);
                return RedirectToAction(nameof(Complain), new { number });
            }

            AddResult(result);
        }

        return await ComplainPageAsync(number, form, cancellationToken);
    }

    /// <summary>Not found, but said why: who keeps the address learns what has become of the provider.</summary>
    private async Task<IActionResult> HiddenAsync(string number, CancellationToken cancellationToken)
    {
        if (await _pages.FindHiddenAsync(number, cancellationToken) is not { } hidden)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Hidden", hidden);
    }

    private async Task<IActionResult> AskPageAsync(string number, AskForm form, CancellationToken cancellationToken) =>
        await _pages.FindSummaryAsync(number, cancellationToken) is { } provider
            ? View(nameof(Ask), new AskPage(provider, await _leads.ObstacleAsync(provider.PartyId, cancellationToken), form))
            : NotFound();

    private async Task<IActionResult> ComplainPageAsync(string number, TextForm form, CancellationToken cancellationToken) =>
        await _pages.FindAnswerableAsync(number, cancellationToken) is { } provider
            ? View(nameof(Complain), new ComplainPage(provider, await _leads.MyComplaintsAsync(provider.PartyId, cancellationToken), form))
            : NotFound();

    private void AddResult(Result result) =>
        ModelState.AddResult(result.Field is null ? result : result with { Field = $"{nameof(AskPage.Form)}.{result.Field}" }, S);
}
