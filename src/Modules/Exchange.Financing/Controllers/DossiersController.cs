using Exchange.Financing.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Financing.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Financing.Controllers;

/// <summary>The dossiers of the party for which the person acts. Those of others are not found.</summary>
[Area("Exchange.Financing")]
[Authorize]
[Route("desk/financing")]
internal sealed class DossiersController : Controller
{
    private readonly DossierDesk _desk;
    private readonly DossierPages _pages;
    private readonly DossierSending _sending;
    private readonly DossierDocuments _documents;
    private readonly JointCases _joint;
    private readonly IFileStore _files;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<DossiersController> S;

    public DossiersController(
        DossierDesk desk, DossierPages pages, DossierSending sending, DossierDocuments documents, JointCases joint, IFileStore files,
        ICurrentParty party, IStringLocalizer<DossiersController> localizer)
    {
        _joint = joint;
        _documents = documents;
        _files = files;
        _desk = desk;
        _pages = pages;
        _sending = sending;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await _pages.ListAsync(await _party.GetAsync(cancellationToken), page, cancellationToken));

    /// <summary>From a product, a lender, the calculator or a comparison: what they bring along is shown, then the draft is begun.</summary>
    [HttpGet("new")]
    public async Task<IActionResult> New(string? product, string? lender, decimal? amount, int? days, CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is null
            ? RedirectToAction(nameof(Index))
            : View(await _sending.StartAsync(product, lender, amount, days, cancellationToken));

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
            return RedirectToAction(nameof(Need), new { number = result.Value });
        }

        this.ShowProblem(S[result.Error!]);
        return RedirectToAction(nameof(Show), new { number });
    }

    [HttpPost("{number}/reopen"), Once]
    public async Task<IActionResult> Reopen(string number, long version, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _desk.ReopenAsync(acting.Party.Id, number, version, cancellationToken), S["It is a draft again: nobody has seen it."], nameof(Need), nameof(Show), number);
    }

    [HttpPost("{number}/requests/{request:guid}/again"), Once]
    public async Task<IActionResult> Again(string number, Guid request, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _desk.AskAgainAsync(acting.Party.Id, number, request, cancellationToken), S["The lender is asked to renew its answer; a new clock runs."],
            nameof(Show), nameof(Compare), number);
    }

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
            return RedirectToAction(nameof(Need), new { number = result.Value });
        }

        this.ShowProblem(S[result.Error!]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{number}")]
    public Task<IActionResult> Show(string number, CancellationToken cancellationToken) => ShowAsync(number, null, cancellationToken);

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
            Version = dossier.Version, Amount = Typed.ToYuan(dossier.AmountFen), TermMonths = dossier.TermMonths, Purpose = dossier.Purpose, Use = dossier.Use,
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
            return View(nameof(Need), new NeedPage(step, form));
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
        return View(new RightsPage(step, form, await _pages.ListRightsAsync(step.Dossier.PartyId, cancellationToken)));
    }

    [HttpPost("{number}/rights"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Rights(string number, [Bind(Prefix = "Form")] RightsForm form, bool later, CancellationToken cancellationToken)
    {
        var rights = await _party.GetAsync(cancellationToken) is { } acting ? await _pages.ListRightsAsync(acting.Party.Id, cancellationToken) : [];
        return await SaveStepAsync(
            number, DossierStep.Rights, later, () => [], id => _desk.SaveRightsAsync(id, number, form, cancellationToken),
            step =>
            {
                form.Version = step.Dossier.Version;
                return View(nameof(Rights), new RightsPage(step, form, rights));
            },
            cancellationToken);
    }

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
            Version = dossier.Version, Revenue = Typed.ToYuan(dossier.RevenueFen), Profit = Typed.ToYuan(dossier.ProfitFen), Assets = Typed.ToYuan(dossier.AssetsFen),
            Debts = Typed.ToYuan(dossier.DebtsFen), Staff = dossier.Staff, FoundedYear = dossier.FoundedYear, HasArrears = dossier.HasArrears,
        };
        return View(new FiguresPage(step, form));
    }

    [HttpPost("{number}/figures"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public Task<IActionResult> Figures(string number, [Bind(Prefix = "Form")] FiguresForm form, bool later, CancellationToken cancellationToken) => SaveStepAsync(
        number, DossierStep.Figures, later, () => _desk.OutOfRange(form), id => _desk.SaveFiguresAsync(id, number, form, cancellationToken),
        step =>
        {
            form.Version = step.Dossier.Version;
            return View(nameof(Figures), new FiguresPage(step, form));
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
            return RedirectToAction(nameof(Lenders), new { number });
        }

        AddProblem(result);
        return await StepAsync(number, DossierStep.Consents, cancellationToken) is { } step
            ? await ConsentsViewAsync(step, form, cancellationToken)
            : NotFound();
    }

    [HttpPost("{number}/documents"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit), RequestSizeLimit(12 << 20)]
    public async Task<IActionResult> AddDocument(string number, DocumentForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return AfterDocument(
            await _documents.AddAsync(acting.Party.Id, number, form, cancellationToken),
            S["The document is added. Lenders to whom you open the dossier can open it; you see each time."], number);
    }

    [HttpPost("{number}/documents/{document:guid}/remove"), Once]
    public async Task<IActionResult> RemoveDocument(string number, Guid document, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return AfterDocument(await _documents.RemoveAsync(acting.Party.Id, number, document, cancellationToken), S["The document is removed."], number);
    }

    [HttpGet("{number}/documents/{document:guid}")]
    public async Task<IActionResult> Document(string number, Guid document, CancellationToken cancellationToken) => DocumentDownload.Of(
        this, _files,
        await _party.GetAsync(cancellationToken) is { } acting ? await _documents.ReadOwnAsync(acting.Party.Id, number, document, cancellationToken) : null);

    [HttpGet("{number}/lenders")]
    public async Task<IActionResult> Lenders(string number, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting || await _pages.FindAsync(acting.Party.Id, number, cancellationToken) is not { } dossier)
        {
            return NotFound();
        }

        return dossier.Stage != DossierStage.Open || await _sending.ListAsync(acting.Party, number, null, cancellationToken) is not { } page
            ? RedirectToAction(nameof(Show), new { number })
            : View(page);
    }

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
            return RedirectToAction(nameof(Show), new { number });
        }

        AddProblem(result);
        if (await _sending.ListAsync(acting.Party, number, form, cancellationToken) is not { } page)
        {
            this.ShowProblem(S[result.Error!, [.. result.Arguments ?? []]]);
            return RedirectToAction(nameof(Show), new { number });
        }

        form.Version = page.Dossier.Version;
        ModelState.Remove("Form.Version");
        return View(nameof(Lenders), page);
    }

    [HttpGet("{number}/compare")]
    public async Task<IActionResult> Compare(string number, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { } acting && await _pages.CompareAsync(acting, number, cancellationToken) is { } page ? View(page) : NotFound();

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
            await _desk.PickAsync(acting.Party.Id, number, form.RequestId, form.Version, form.AnswerId, form.With, cancellationToken),
            S["The lender is picked and told. Below stands how to reach it and what comes next."], nameof(Show), nameof(Compare), number);
    }

    [HttpPost("{number}/requests/{request:guid}/access"), Once]
    public async Task<IActionResult> Access(string number, Guid request, bool open, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        return After(
            await _desk.SetAccessAsync(acting.Party.Id, number, request, open, cancellationToken),
            open ? S["The whole dossier is open to this lender."] : S["This lender sees the teaser only."], nameof(Show), nameof(Show), number);
    }

    [HttpPost("{number}/requests/{request:guid}/reply"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Reply(string number, Guid request, string? text, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        var result = text?.Length > LenderAnswer.TextLength
            ? Result.Fail("At most 1,000 characters.")
            : await _desk.ReplyAsync(acting.Party.Id, number, request, text, cancellationToken);
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.DraftDone($"financing-reply-{request:N}");
            this.Notice(S["Your reply is sent; the clock goes on."]);
            return RedirectToAction(nameof(Show), new { number });
        }

        AddProblem(result with { Field = null });
        return await ShowAsync(number, text, cancellationToken);
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
            invite ? S["Proposed. You are told when this lender joins."] : S["The proposal is taken back."], nameof(Show), nameof(Show), number);
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
            nameof(Show), nameof(Show), number);
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

        var result = ModelState.IsValid ? await _desk.WithdrawAsync(acting.Party.Id, number, form, cancellationToken) : Result.Fail("");
        return await AfterEndAsync(number, form, result, S["The dossier is withdrawn and shut."], cancellationToken);
    }

    [HttpPost("{number}/close"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Close(string number, [Bind(Prefix = "Form")] EndForm form, CancellationToken cancellationToken)
    {
        if (await ManagedAsync(cancellationToken) is not { } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _desk.CloseAsync(acting.Party.Id, number, form, cancellationToken) : Result.Fail("");
        return await AfterEndAsync(number, form, result, S["The outcome is recorded."], cancellationToken);
    }

    [HttpGet("{number}/openings")]
    public async Task<IActionResult> Openings(string number, int page = 1, CancellationToken cancellationToken = default) =>
        await _party.GetAsync(cancellationToken) is { } acting && await _pages.OpeningsAsync(acting.Party.Id, number, page, cancellationToken) is { } openings
            ? View(openings)
            : NotFound();

    private async Task<CurrentParty?> ManagedAsync(CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { CanManage: true } acting ? acting : null;

    private async Task<DossierStepPage?> StepAsync(string number, DossierStep step, CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is { } acting && await _pages.StepAsync(acting.Party.Id, number, step, cancellationToken) is { } page
            && page.Dossier.Stage == DossierStage.Draft
            ? page
            : null;

    private async Task<IActionResult> NotHereAsync(CancellationToken cancellationToken) =>
        await ManagedAsync(cancellationToken) is null ? Forbid() : NotFound();

    private async Task<IActionResult> ShowAsync(string number, string? reply, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting || await _pages.ShowAsync(acting, number, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        ViewData["Reply"] = reply;
        return View(nameof(Show), page);
    }

    private async Task<IActionResult> SaveStepAsync(
        string number, DossierStep step, bool later, Func<IReadOnlyList<DossierProblem>> outOfRange, Func<Guid, Task<Result?>> save,
        Func<DossierStepPage, IActionResult> show, CancellationToken cancellationToken)
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
            return page.Dossier.Stage == DossierStage.Draft ? show(page) : RedirectToAction(nameof(Show), new { number });
        }

        this.DraftDone($"financing-{number}-{step}");
        if (later)
        {
            this.Notice(S["The draft is saved."]);
            return RedirectToAction(nameof(Show), new { number });
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
        return show(page);
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
            return RedirectToAction(nameof(Show), new { number });
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
            return RedirectToAction(nameof(Show), new { number });
        }

        AddProblem(result with { Field = result.Field is null ? null : $"Form.{result.Field}" });
        return await EndViewAsync(number, form, cancellationToken);
    }

    private void AddProblem(Result result)
    {
        if (!string.IsNullOrEmpty(result.Error))
        {
            ModelState.AddResult(result, S);
        }

        if (result.Error == DossierTexts.Stale)
        {
            Response.StatusCode = 409;
        }
    }

    private IActionResult AfterDocument(Result? result, string notice, string number)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(notice);
        }
        else
        {
            this.ShowProblem(S[result.Error!, [.. result.Arguments ?? []]]);
        }

        return Redirect($"/desk/financing/{number}#documents");
    }

    private IActionResult After(Result? result, string notice, string done, string failed, string number)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(notice);
            return RedirectToAction(done, new { number });
        }

        this.ShowProblem(S[result.Error!, [.. result.Arguments ?? []]]);
        return RedirectToAction(failed, new { number });
    }
}
