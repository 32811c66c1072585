using Exchange.Financing.Contracts;
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

/// <summary>A firm withdraws its dossier, or closes it with the outcome.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing")]
internal sealed class DossierOutcomeController : OwnDossierController
{
    private readonly DossierEnding _ending;
    private readonly DossierPages _pages;

    public DossierOutcomeController(DossierEnding ending, DossierPages pages, ICurrentParty party, IStringLocalizer<DossierOutcomeController> localizer)
        : base(party, localizer)
    {
        _ending = ending;
        _pages = pages;
    }

    /// <summary>Withdraw it, or close it with the outcome.</summary>
    [HttpGet("{number}/end")]
    public async Task<IActionResult> End(string number, CancellationToken cancellationToken) => await EndViewAsync(number, new EndForm(), cancellationToken);

    [HttpPost("{number}/withdraw"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Withdraw(string number, [Bind(Prefix = "Form")] EndForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _ending.WithdrawAsync(acting.Party.Id, number, form, cancellationToken) : Result.Fail("");
        return await AfterEndAsync(number, form, result, S["The dossier is withdrawn and shut."], cancellationToken);
    }

    [HttpPost("{number}/close"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Close(string number, [Bind(Prefix = "Form")] EndForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _ending.CloseAsync(acting.Party.Id, number, form, cancellationToken) : Result.Fail("");
        return await AfterEndAsync(number, form, result, S["The outcome is recorded."], cancellationToken);
    }

    private async Task<IActionResult> EndViewAsync(string number, EndForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (await _pages.FindAsync(acting.Party.Id, number, cancellationToken) is not { } dossier)
        {
            return NotFound();
        }

        if (dossier.Stage is DossierStage.Withdrawn or DossierStage.Closed)
        {
            return ToDossier(number);
        }

        var lenders = (await _pages.RequestsOfAsync(dossier, cancellationToken)).Where(l => l.Request.State is RequestState.Interested or RequestState.Picked).ToList();
        form.Version = dossier.Version;
        lenders = [.. lenders.Where(l => l.Request.Current?.RateBp is not null)];
        form.Lender ??= dossier.PickedRequestId;
        ModelState.Remove("Form.Version");
        return View(nameof(End), new EndPage(dossier, lenders, form));
    }

    private async Task<IActionResult> AfterEndAsync(string number, EndForm form, Result? result, string notice, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(notice);
            return ToDossier(number);
        }

        AddProblem(result with { Field = result.Field is null ? null : $"Form.{result.Field}" });
        return await EndViewAsync(number, form, cancellationToken);
    }
}
