using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Financing.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Controllers;

/// <summary>A firm looks through its dossiers, begins one, and replies on its page to what lenders ask.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing")]
internal sealed class DossiersController : OwnDossierController
{
    private readonly DossierDesk _desk;
    private readonly DossierLenders _lenders;
    private readonly DossierPages _pages;
    private readonly DossierSending _sending;

    public DossiersController(
        DossierDesk desk, DossierLenders lenders, DossierPages pages, DossierSending sending, ICurrentParty party,
        IStringLocalizer<DossiersController> localizer)
        : base(party, localizer)
    {
        _desk = desk;
        _lenders = lenders;
        _pages = pages;
        _sending = sending;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await _pages.ListAsync(await Party.GetAsync(cancellationToken), page, cancellationToken));

    /// <summary>From a product, a lender, the calculator or a comparison: what they bring along is shown, then the draft is begun.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? product, string? lender, decimal? amount, int? days, CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is null
            ? RedirectToAction(nameof(Index))
            : View(await _sending.StartAsync(product, lender, amount, days, cancellationToken));

    [HttpPost("new"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> New(StartForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        var result = await _desk.CreateAsync(
            acting.Party, await _sending.StartAsync(form.Product, form.Lender, form.Amount, form.Days, cancellationToken), cancellationToken);
        if (result.Succeeded)
        {
            return ToNeed(result.Value);
        }

        this.ShowProblem(result, S);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("{number}/copy"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Copy(string number, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (await _desk.CopyAsync(acting.Party, number, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["Begun on the basis of {0}. Look through the steps, then give the consents.", number]);
            return ToNeed(result.Value);
        }

        this.ShowProblem(result, S);
        return ToDossier(number);
    }

    [HttpPost("{number}/reopen"), Once]
    public async Task<IActionResult> Reopen(string number, long version, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _desk.ReopenAsync(acting.Party.Id, number, version, cancellationToken), S["It is a draft again: nobody has seen it."], ToNeed(number), ToDossier(number));
    }

    [HttpGet("{number}")]
    public Task<IActionResult> Show(string number, int page = 1, CancellationToken cancellationToken = default) => ShowAsync(number, null, page, cancellationToken);

    [HttpPost("{number}/requests/{request:guid}/reply"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Reply(string number, Guid request, string? text, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        var result = text?.Length > LenderAnswer.TextLength
            ? Result.Fail("At most 1,000 characters.")
            : await _lenders.ReplyAsync(acting.Party.Id, number, request, text, cancellationToken);
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.DraftDone($"financing-reply-{request:N}");
            this.Notice(S["Your reply is sent; the clock goes on."]);
            return ToDossier(number);
        }

        AddProblem(result with { Field = null });
        return await ShowAsync(number, text, 1, cancellationToken);
    }

    [HttpGet("{number}/openings")]
    public async Task<IActionResult> Openings(string number, int page = 1, CancellationToken cancellationToken = default) =>
        await Party.GetAsync(cancellationToken) is { } acting && await _pages.OpeningsAsync(acting.Party.Id, number, page, cancellationToken) is { } openings
            ? View(openings)
            : NotFound();

    /// <summary>What happened to it, by whom and when, to be printed for one's own files.</summary>
    [HttpGet("{number}/course")]
    public async Task<IActionResult> Course(string number, int page = 1, CancellationToken cancellationToken = default) =>
        await Party.GetAsync(cancellationToken) is { } acting && await _pages.CourseAsync(acting, number, page, cancellationToken) is { } course ? View(course) : NotFound();

    private async Task<IActionResult> ShowAsync(string number, string? reply, int questionPage, CancellationToken cancellationToken)
    {
        if (await Party.GetAsync(cancellationToken) is not { } acting || await _pages.ShowAsync(acting, number, questionPage, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ViewData["Reply"] = reply;
        return View(nameof(Show), page);
    }

    private RedirectToActionResult ToNeed(string number) => RedirectToAction(nameof(DossierStepsController.Need), "DossierSteps", new { number });
}
