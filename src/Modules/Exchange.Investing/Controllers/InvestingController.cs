using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Investing.Domain;
using Exchange.Investing.Services;
using Exchange.Investing.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Investing.Controllers;

/// <summary>The investor's workspace. Viewers read it, managers write; other parties find nothing.</summary>
[Area("Exchange.Investing")]
[Authorize]
[Route("desk/investing")]
internal sealed class InvestingController : Controller
{
    private readonly InvestorDesk _desk;
    private readonly Interests _interests;
    private readonly InvestingQueries _queries;
    private readonly RoadshowQueries _roadshows;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<InvestingController> S;

    public InvestingController(
        InvestorDesk desk, Interests interests, InvestingQueries queries, RoadshowQueries roadshows, ICurrentParty party,
        IStringLocalizer<InvestingController> localizer)
    {
        _desk = desk;
        _interests = interests;
        _queries = queries;
        _roadshows = roadshows;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int? least, int page = 1, CancellationToken cancellationToken = default) =>
        await _party.GetAsync(cancellationToken) is { } acting ? View(await _queries.MatchAsync(acting, least, page, cancellationToken)) : View("NoParty");

    [HttpGet("interests")]
    public async Task<IActionResult> Profile(CancellationToken cancellationToken) => await _party.GetAsync(cancellationToken) is { } acting
        ? View(new ProfilePage(ProfileForm.Of(await _queries.FindProfileAsync(acting.Party.Id, cancellationToken)), acting.CanManage))
        : View("NoParty");

    [HttpPost("interests"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Profile([Bind(Prefix = "Form")] ProfileForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var result = await _desk.SaveProfileAsync(acting, form, cancellationToken);
            if (result.Succeeded)
            {
                this.DraftDone("investor");
                this.Notice(S["Saved. These listings meet your criteria."]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
            Response.StatusCode = result.Error == InvestingTexts.Stale ? 409 : 200;
        }

        if (Response.StatusCode == 409)
        {
            // The second sending has seen that somebody else wrote something.
            form.Version = (await _queries.FindProfileAsync(acting.Party.Id, cancellationToken))?.Version ?? 0;
            ModelState.Remove("Form.Version");
        }

        return View(new ProfilePage(form, acting.CanManage));
    }

    [HttpGet("shortlist")]
    public async Task<IActionResult> Shortlist(DealStage? stage, int page = 1, CancellationToken cancellationToken = default) =>
        await _party.GetAsync(cancellationToken) is { } acting
            ? View(await _queries.ListShortlistAsync(acting, stage is { } s && Enum.IsDefined(s) ? s : null, page, cancellationToken))
            : View("NoParty");

    [HttpPost("shortlist"), Once]
    public async Task<IActionResult> Save(string? listing, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (string.IsNullOrWhiteSpace(listing) || listing.Length > 40
            || await _desk.SaveAsync(acting.Party.Id, listing, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (!result.Succeeded)
        {
            this.ShowProblem(result, S);
            return RedirectToAction(nameof(Shortlist));
        }

        this.Notice(S["It stands on your shortlist. Notes and stage are seen by your organisation alone."]);
        return RedirectToAction(nameof(Entry), new { id = result.Value.ToString("N") });
    }

    [HttpGet("shortlist/{id:guid}")]
    public async Task<IActionResult> Entry(Guid id, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { } acting && await _queries.ShowEntryAsync(acting, id, null, null, cancellationToken) is { } page
            ? View(page)
            : NotFound();

    [HttpPost("shortlist/{id:guid}/note"), EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Note(Guid id, [Bind(Prefix = "Note")] NoteForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _desk.WriteAsync(acting.Party.Id, id, form, cancellationToken) : Result.Fail("");
        return await AfterFormAsync(id, acting, result, "Note", S["Saved."], form, null, cancellationToken);
    }

    [HttpPost("shortlist/{id:guid}/stage"), Once]
    public async Task<IActionResult> Stage(Guid id, [Bind(Prefix = "Move")] StageForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = ModelState.IsValid ? await _desk.MoveAsync(acting.Party.Id, id, form, cancellationToken) : Result.Fail("");
        return await AfterFormAsync(id, acting, result, "Move", S["The stage is set."], null, form, cancellationToken);
    }

    [HttpPost("shortlist/{id:guid}/remove"), Once]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return this.AfterCommand(
            await _desk.RemoveAsync(acting.Party.Id, id, cancellationToken), S, S["It is off your shortlist."], RedirectToAction(nameof(Shortlist)),
            RedirectToAction(nameof(Entry), new { id = id.ToString("N") }));
    }

    [HttpPost("shortlist/{id:guid}/interest"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> SendInterest(Guid id, bool agrees, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(id, await _interests.SendAsync(acting, id, agrees, cancellationToken), S["The owner is told that an investor is interested, and not who."]);
    }

    [HttpPost("shortlist/{id:guid}/interest/{interestId:guid}/agree"), Once]
    public async Task<IActionResult> Agree(Guid id, Guid interestId, long version, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(id, await _interests.AgreeAsync(acting.Party.Id, InterestSide.Investor, interestId, version, cancellationToken), S["You agree to be named."]);
    }

    [HttpPost("shortlist/{id:guid}/interest/{interestId:guid}/withdraw"), Once]
    public async Task<IActionResult> Withdraw(Guid id, Guid interestId, long version, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(id, await _interests.EndAsync(acting.Party.Id, InterestSide.Investor, interestId, version, cancellationToken), S["The interest is withdrawn."]);
    }

    [HttpGet("sessions")]
    public async Task<IActionResult> Sessions(int page = 1, CancellationToken cancellationToken = default) =>
        await _party.GetAsync(cancellationToken) is { } acting ? View(await _roadshows.ListMineAsync(acting, page, cancellationToken)) : View("NoParty");

    private IActionResult After(Guid id, Result? result, string notice) =>
        this.AfterCommand(result, S, notice, RedirectToAction(nameof(Entry), new { id = id.ToString("N") }));

    private async Task<IActionResult> AfterFormAsync(
        Guid id, CurrentParty acting, Result? result, string prefix, string notice, NoteForm? note, StageForm? stage, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.DraftDone($"note-{id:N}");
            this.Notice(notice);
            return RedirectToAction(nameof(Entry), new { id = id.ToString("N") });
        }

        if (result.Error!.Length > 0)
        {
            ModelState.AddResult(result with { Field = result.Field is null ? null : $"{prefix}.{result.Field}" }, S);
        }

        // What was typed stays, beside what is stored now; a second sending has seen it.
        Response.StatusCode = result.Error == InvestingTexts.Stale ? 409 : 200;
        ModelState.Remove($"{prefix}.Version");
        if (await _queries.ShowEntryAsync(acting, id, note, stage, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        page.Note.Version = page.Version;
        page.Move.Version = page.Version;
        return View(nameof(Entry), page);
    }
}
