using Exchange.Financing.Contracts;
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

/// <summary>A firm chooses whom its dossier goes to, how much each may see, and who meets in a joint case.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing")]
internal sealed class DossierLendersController : OwnDossierController
{
    private readonly DossierLenders _lenders;
    private readonly DossierPages _pages;
    private readonly DossierDesk _desk;
    private readonly DossierSending _sending;
    private readonly JointCases _joint;

    public DossierLendersController(
        DossierLenders lenders, DossierPages pages, DossierDesk desk, DossierSending sending, JointCases joint, ICurrentParty party,
        IStringLocalizer<DossierLendersController> localizer)
        : base(party, localizer)
    {
        _lenders = lenders;
        _pages = pages;
        _desk = desk;
        _sending = sending;
        _joint = joint;
    }

    [HttpGet("{number}/lenders")]
    public async Task<IActionResult> Lenders(string number, CancellationToken cancellationToken)
    {
        if (await Party.GetAsync(cancellationToken) is not { } acting || await _pages.FindAsync(acting.Party.Id, number, cancellationToken) is not { } dossier)
        {
            return NotFound();
        }

        return dossier.Stage != DossierStage.Open || await _sending.ListAsync(acting.Party, number, null, cancellationToken) is not { } page
            ? ToDossier(number)
            : View(page);
    }

    /// <summary>Rights that cannot be pledged are left out, and the choice of lenders goes on.</summary>
    [HttpPost("{number}/take-out"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> TakeOut(string number, long version, CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is { } acting
            ? this.AfterCommand(
                await _desk.TakeOutAsync(acting.Party.Id, number, version, cancellationToken), S, S["Taken out. The dossier goes on without."], RedirectToAction(nameof(Lenders), new { number }))
            : Forbid();

    [HttpPost("{number}/lenders"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Lenders(string number, [Bind(Prefix = "Form")] SendForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (await _sending.SendAsync(acting.Party, number, form, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["The dossier is sent. You will be told of every answer."]);
            return ToDossier(number);
        }

        AddProblem(result);
        if (await _sending.ListAsync(acting.Party, number, form, cancellationToken) is not { } page)
        {
            this.ShowProblem(result, S);
            return ToDossier(number);
        }

        form.Version = page.Dossier.Version;
        ModelState.Remove("Form.Version");
        return View(nameof(Lenders), page);
    }

    [HttpPost("{number}/requests/{request:guid}/access"), Once]
    public async Task<IActionResult> Access(string number, Guid request, bool open, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _lenders.SetAccessAsync(acting.Party.Id, number, request, open, cancellationToken),
            open ? S["The whole dossier is open to this lender."] : S["This lender sees the teaser only."], ToDossier(number), ToDossier(number));
    }

    [HttpPost("{number}/requests/{request:guid}/joint"), Once]
    public async Task<IActionResult> Joint(string number, Guid request, bool invite, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _joint.InviteAsync(acting.Party.Id, number, request, invite, cancellationToken),
            invite ? S["Proposed. You are told when this lender joins."] : S["The proposal is taken back."], ToDossier(number), ToDossier(number));
    }

    [HttpPost("{number}/joint/{question:guid}/answer"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> AnswerJoint(string number, Guid question, string? text, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _joint.AnswerAsync(acting.Party.Id, number, question, text, cancellationToken), S["The answer is sent to all who take part."],
            ToDossier(number), ToDossier(number));
    }
}
