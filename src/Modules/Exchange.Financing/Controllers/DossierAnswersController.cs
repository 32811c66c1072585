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

/// <summary>A firm compares the answers, asks for a renewed one and picks.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing")]
internal sealed class DossierAnswersController : OwnDossierController
{
    private readonly DossierLenders _lenders;
    private readonly DossierEnding _ending;
    private readonly DossierPages _pages;

    public DossierAnswersController(
        DossierLenders lenders, DossierEnding ending, DossierPages pages, ICurrentParty party, IStringLocalizer<DossierAnswersController> localizer)
        : base(party, localizer)
    {
        _lenders = lenders;
        _ending = ending;
        _pages = pages;
    }

    [HttpGet("{number}/compare")]
    public async Task<IActionResult> Compare(string number, CancellationToken cancellationToken) =>
        await Party.GetAsync(cancellationToken) is { } acting && await _pages.CompareAsync(acting, number, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/requests/{request:guid}/again"), Once]
    public async Task<IActionResult> Again(string number, Guid request, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _lenders.AskAgainAsync(acting.Party.Id, number, request, cancellationToken), S["The lender is asked to renew its answer; a new clock runs."],
            ToDossier(number), RedirectToAction(nameof(Compare), new { number }));
    }

    /// <summary>What picking means, before it is done: it cannot be undone.</summary>
    /// <param name="with">Requests of those taken along.</param>
    [HttpGet("{number}/pick/{request:guid}")]
    public async Task<IActionResult> Pick(string number, Guid request, Guid[]? with, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting || await _pages.CompareAsync(acting, number, cancellationToken) is not { } page
            || page.Compared.FirstOrDefault(c => c.Answer.Request.Id == request) is not { Answer: not null } chosen)
        {
            return NotFound();
        }

        if (!page.CanPick)
        {
            return RedirectToAction(nameof(Compare), new { number });
        }

        var others = page.Compared.Select(c => c.Lender).Concat(page.Others).Count(l => l.Request.Id != request && l.Request.IsRunning);
        var partners = page.Compared.Where(c => c.Answer.IsPartial && c.Answer.Request.State == RequestState.Interested && c.Answer.Request.Id != request)
            .Select(c => (c.Answer, c.Lender, IsTaken: with?.Contains(c.Answer.Request.Id) == true)).ToList();
        var taken = partners.Where(p => p.IsTaken).Select(p => p.Answer).ToList();
        var package = taken.Append(chosen.Answer).ToList();
        return View(new PickPage(page.Dossier, chosen.Answer, chosen.Lender, others - taken.Count)
        {
            Partners = partners,
            Together = ComparedAnswer.Together(chosen.Answer, taken),
            NotStated = ComparedAnswer.NotStatedBy(chosen.Answer, taken),
            Obstacle = chosen.Answer.IsPartial
                ? "A guarantee, insurance or valuation alone is no loan: pick a lender and take it along."
                : package.Exists(a => a.Request.StoppedAt is not null)
                    ? DossierTexts.LenderStoppedNow
                    : package.Exists(a => a.Answer.ValidUntil < page.Today) ? "The answer does not hold any more: ask the lender to renew it first." : null,
        });
    }

    [HttpPost("{number}/pick"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Pick(string number, PickForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _ending.PickAsync(acting.Party.Id, number, form.RequestId, form.Version, form.AnswerId, form.With, cancellationToken),
            S["The lender is picked and told. Below stands how to reach it and what comes next."], ToDossier(number), RedirectToAction(nameof(Compare), new { number }));
    }
}
