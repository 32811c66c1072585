using Exchange.Experts.Services;
using Exchange.Experts.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.Controllers;

/// <summary>Questions that the party asks, and those that the expert answers.</summary>
[Area("Exchange.Experts")]
[Authorize]
[Route("desk/consultations")]
internal sealed class ConsultationsController : Controller
{
    private readonly Consultations _consultations;
    private readonly TicketQueries _queries;
    private readonly ExpertPool _pool;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<ConsultationsController> S;

    public ConsultationsController(
        Consultations consultations, TicketQueries queries, ExpertPool pool, ICurrentParty party, IStringLocalizer<ConsultationsController> localizer)
    {
        _consultations = consultations;
        _queries = queries;
        _pool = pool;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.ListMineAsync(await _party.GetAsync(cancellationToken), page, cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { CanManage: true } ? View(new TicketForm()) : RedirectToAction(nameof(Index));

    [HttpPost("new"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> New(TicketForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (!ModelState.IsValid)
        {
            return View(form);
        }

        var number = await _consultations.AskAsync(acting, form, cancellationToken);
        this.DraftDone("consultation");
        this.Notice(S["Your question is asked. You will be told as soon as an expert has answered."]);
        return RedirectToAction(nameof(Show), new { number });
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _queries.ShowAsync(number, await _party.GetAsync(cancellationToken), null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/take"), Once]
    public async Task<IActionResult> Take(string number, long version, CancellationToken cancellationToken)
    {
        // Whoever may take it sees it; for everybody else it is not there.
        if (await _pool.FindMineAsync(cancellationToken) is not { } expert
            || await _queries.ShowAsync(number, null, null, cancellationToken) is not { MayTake: true })
        {
            return NotFound();
        }

        return await AfterAsync(
            number, await _consultations.AssignAsync(number, version, expert.Number, cancellationToken), S["The question is yours to answer."], null, cancellationToken);
    }

    [HttpPost("{number}/answer"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Answer(string number, [Bind(Prefix = "Entry")] EntryForm form, CancellationToken cancellationToken)
    {
        if (await _pool.FindMineAsync(cancellationToken) is not { } expert)
        {
            return NotFound();
        }

        var result = ModelState.IsValid ? await _consultations.AnswerAsync(number, form, expert.Id, cancellationToken) : Result.Fail("");
        return await AfterAsync(number, result, S["Your answer is sent."], form, cancellationToken);
    }

    [HttpPost("{number}/ask-back"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> AskBack(string number, [Bind(Prefix = "Entry")] EntryForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _consultations.AskBackAsync(number, form, acting.Party.Id, cancellationToken) : Result.Fail("");
        return await AfterAsync(number, result, S["Your question is sent."], form, cancellationToken);
    }

    [HttpPost("{number}/close"), Once]
    public async Task<IActionResult> Close(string number, CloseForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _consultations.CloseAsync(number, form, acting.Party.Id, cancellationToken) : Result.Fail("Choose 1 to 5.");
        return await AfterAsync(number, result, S["The consultation is closed."], null, cancellationToken);
    }

    private async Task<IActionResult> AfterAsync(string number, Result? result, string notice, EntryForm? typed, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.DraftDone($"consultation-{number}");
            this.Notice(notice);
            return RedirectToAction(nameof(Show), new { number });
        }

        // What was typed stays, on the page as it is now.
        if (result.Error!.Length > 0)
        {
            ModelState.AddResult(result with { Field = null }, S);
        }

        Response.StatusCode = result.Error == ExpertTexts.Stale ? 409 : 200;
        ModelState.Remove("Entry.Version");
        return await _queries.ShowAsync(number, await _party.GetAsync(cancellationToken), typed, cancellationToken) is { } page ? View(nameof(Show), page) : NotFound();
    }
}
