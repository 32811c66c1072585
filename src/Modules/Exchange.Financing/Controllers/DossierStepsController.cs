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

/// <summary>A firm fills a draft in, step by step, and gives the consents that complete it.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing")]
internal sealed class DossierStepsController : OwnDossierController
{
    private readonly DossierDesk _desk;
    private readonly DossierPages _pages;

    public DossierStepsController(DossierDesk desk, DossierPages pages, ICurrentParty party, IStringLocalizer<DossierStepsController> localizer)
        : base(party, localizer)
    {
        _desk = desk;
        _pages = pages;
    }

    [HttpGet("{number}/need")]
    public async Task<IActionResult> Need(string number, CancellationToken cancellationToken)
    {
        if (await StepAsync(number, DossierStep.Need, cancellationToken) is not { } step)
        {
            return await NotHereAsync(cancellationToken);
        }

        var dossier = step.Dossier;
        var form = new NeedForm
        {
            Version = dossier.Version, Amount = TypedFigures.ToYuan(dossier.AmountFen), TermMonths = dossier.TermMonths, Purpose = dossier.Purpose, Use = dossier.Use,
            Wishes = [.. dossier.Need.Wishes], District = dossier.District, InZone = dossier.Zone is not null, Categories = [.. dossier.Need.Categories],
        };
        return View(new NeedPage(step, form));
    }

    [HttpPost("{number}/need"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public Task<IActionResult> Need(string number, [Bind(Prefix = "Form")] NeedForm form, bool later, CancellationToken cancellationToken) => SaveStepAsync(
        number, DossierStep.Need, later, () => _desk.OutOfRange(form), id => _desk.SaveNeedAsync(id, number, form, cancellationToken),
        step =>
        {
            form.Version = step.Dossier.Version;
            return Task.FromResult<IActionResult>(View(nameof(Need), new NeedPage(step, form)));
        },
        cancellationToken);

    [HttpGet("{number}/rights")]
    public async Task<IActionResult> Rights(string number, CancellationToken cancellationToken)
    {
        if (await StepAsync(number, DossierStep.Rights, cancellationToken) is not { } step)
        {
            return await NotHereAsync(cancellationToken);
        }

        var form = new RightsForm { Version = step.Dossier.Version, RightIds = [.. step.Dossier.RightIds] };
        return View(await RightsPageAsync(step, form, cancellationToken));
    }

    [HttpPost("{number}/rights"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public Task<IActionResult> Rights(string number, [Bind(Prefix = "Form")] RightsForm form, bool later, CancellationToken cancellationToken) => SaveStepAsync(
        number, DossierStep.Rights, later, () => [], id => _desk.SaveRightsAsync(id, number, form, cancellationToken),
        async step =>
        {
            form.Version = step.Dossier.Version;
            return View(nameof(Rights), await RightsPageAsync(step, form, cancellationToken));
        },
        cancellationToken);

    [HttpGet("{number}/figures")]
    public async Task<IActionResult> Figures(string number, CancellationToken cancellationToken)
    {
        if (await StepAsync(number, DossierStep.Figures, cancellationToken) is not { } step)
        {
            return await NotHereAsync(cancellationToken);
        }

        var dossier = step.Dossier;
        var form = new FiguresForm
        {
            Version = dossier.Version, Revenue = TypedFigures.ToYuan(dossier.RevenueFen), Profit = TypedFigures.ToYuan(dossier.ProfitFen), Assets = TypedFigures.ToYuan(dossier.AssetsFen),
            Debts = TypedFigures.ToYuan(dossier.DebtsFen), Staff = dossier.Staff, FoundedYear = dossier.FoundedYear, HasArrears = dossier.HasArrears,
        };
        return View(new FiguresPage(step, form));
    }

    [HttpPost("{number}/figures"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public Task<IActionResult> Figures(string number, [Bind(Prefix = "Form")] FiguresForm form, bool later, CancellationToken cancellationToken) => SaveStepAsync(
        number, DossierStep.Figures, later, () => _desk.OutOfRange(form), id => _desk.SaveFiguresAsync(id, number, form, cancellationToken),
        step =>
        {
            form.Version = step.Dossier.Version;
            return Task.FromResult<IActionResult>(View(nameof(Figures), new FiguresPage(step, form)));
        },
        cancellationToken);

    [HttpGet("{number}/consents")]
    public async Task<IActionResult> Consents(string number, CancellationToken cancellationToken) =>
        await StepAsync(number, DossierStep.Consents, cancellationToken) is { } step
            ? await ConsentsViewAsync(step, new OpenForm(), cancellationToken)
            : await NotHereAsync(cancellationToken);

    [HttpPost("{number}/consents"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Consents(string number, [Bind(Prefix = "Form")] OpenForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        if (await _desk.OpenAsync(acting.Party.Id, number, form, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["The dossier is complete. Choose whom it goes to."]);
            return RedirectToAction(nameof(DossierLendersController.Lenders), "DossierLenders", new { number });
        }

        AddProblem(result);
        return await StepAsync(number, DossierStep.Consents, cancellationToken) is { } step
            ? await ConsentsViewAsync(step, form, cancellationToken)
            : NotFound();
    }

    private async Task<DossierStepPage?> StepAsync(string number, DossierStep step, CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is { } acting && await _pages.StepAsync(acting.Party.Id, number, step, cancellationToken) is { } page
            && page.Dossier.Stage == DossierStage.Draft
            ? page
            : null;

    private async Task<IActionResult> NotHereAsync(CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is null ? Forbid() : NotFound();

    private async Task<RightsPage> RightsPageAsync(DossierStepPage step, RightsForm form, CancellationToken cancellationToken) =>
        new(step, form, await _pages.ListRightsAsync(step.Dossier.PartyId, step.Dossier.TermMonths, cancellationToken));

    private async Task<IActionResult> SaveStepAsync(
        string number, DossierStep step, bool later, Func<IReadOnlyList<DossierProblem>> outOfRange, Func<Guid, Task<Result?>> save,
        Func<DossierStepPage, Task<IActionResult>> show, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        // A value that cannot be read is told beside its field, and nothing of the form is lost; nor is anything half saved.
        var result = ModelState.IsValid ? await save(acting.Party.Id) : Result.Fail("");
        if (result is null)
        {
            return NotFound();
        }

        AddProblem(result with { Field = result.Field is null ? null : $"Form.{result.Field}" });
        if (!result.Succeeded)
        {
            foreach (var problem in outOfRange().Where(p => p.Field != result.Field))
            {
                ModelState.TryAddModelError($"Form.{problem.Field}", S[problem.Message]);
            }
        }

        if (await _pages.StepAsync(acting.Party.Id, number, step, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ModelState.Remove("Form.Version");
        if (!result.Succeeded)
        {
            return page.Dossier.Stage == DossierStage.Draft ? await show(page) : ToDossier(number);
        }

        this.DraftDone($"financing-{number}-{step}");
        if (later)
        {
            this.Notice(S["The draft is saved."]);
            return ToDossier(number);
        }

        foreach (var problem in page.Problems.Where(p => p.Step == step))
        {
            ModelState.AddModelError($"Form.{problem.Field}", S[problem.Message]);
        }

        if (ModelState.IsValid)
        {
            return RedirectToAction((step + 1).ToString(), new { number });
        }

        ModelState.AddModelError("", S["Saved. This step still lacks something: see below."]);
        return await show(page);
    }

    private async Task<ViewResult> ConsentsViewAsync(DossierStepPage step, OpenForm form, CancellationToken cancellationToken)
    {
        form.Version = step.Dossier.Version;
        ModelState.Remove("Form.Version");
        var whole = await _pages.ReadWholeAsync(step.Dossier, cancellationToken);
        var teaser = step.Problems.Count == 0
            ? Teaser.Of(step.Dossier.Need, step.Dossier.Figures, [.. whole.Rights.Select(MatchRight.Of)], _pages.Today)
            : null;
        return View(nameof(Consents), new ConsentsPage(step, form, whole, teaser));
    }
}
