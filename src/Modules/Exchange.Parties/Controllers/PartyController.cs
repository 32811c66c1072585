using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Parties.Services;
using Exchange.Parties.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Controllers;

/// <summary>The party one acts for: see, create, edit, submit, switch, ask to join.</summary>
[Area("Exchange.Parties")]
[Route("desk/party")]
[Authorize]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
internal sealed class PartyController : Controller
{
    private readonly PartyDesk _desk;
    private readonly PartyPages _pages;
    private readonly CurrentPartyReader _current;
    private readonly IDistricts _districts;
    private readonly IStringLocalizer<PartyController> S;

    public PartyController(
        PartyDesk desk, PartyPages pages, CurrentPartyReader current, IDistricts districts, IStringLocalizer<PartyController> localizer)
    {
        _desk = desk;
        _pages = pages;
        _current = current;
        _districts = districts;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await _current.GetAsync(cancellationToken) is { } current
            ? View(await _pages.ReadDeskAsync(current, null, cancellationToken))
            : RedirectToAction(nameof(New));

    [HttpGet("new")]
    public IActionResult New(PartyKind? kind) => kind is { } chosen && Enum.IsDefined(chosen)
        ? View("Create", new EditPage(new PartyForm { Kind = chosen, OrganisationKind = OrganisationKind.Enterprise }, _districts.All))
        : View();

    [HttpPost("new"), Once]
    public async Task<IActionResult> Create([Bind(Prefix = "Form")] PartyForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _desk.CreateAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                if (result.Value.IsRegisteredAlready)
                {
                    return RedirectToAction(nameof(Join), new { id = result.Value.PartyId.ToString("N") });
                }

                this.DraftDone("party");
                this.Notice(S["Saved. Submit it for verification when it is complete."]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddResult(InForm(result), S);
        }

        return View("Create", new EditPage(form, _districts.All));
    }

    [HttpGet("edit")]
    public async Task<IActionResult> Edit(CancellationToken cancellationToken) =>
        await _current.GetAdministratedAsync(cancellationToken) is { } current
            ? View(new EditPage(await _pages.ReadFormAsync(current.Party.Id, cancellationToken), _districts.All))
            : NotFound();

    [HttpPost("edit"), Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> Edit([Bind(Prefix = "Form")] PartyForm form, CancellationToken cancellationToken)
    {
        if (await _current.GetAdministratedAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _desk.EditAsync(current.Party.Id, form, cancellationToken);
            if (!result.Succeeded)
            {
                ModelState.AddResult(InForm(result), S);
            }
            else if (result.Value == EditOutcome.Conflict)
            {
                return await ConflictAsync(current.Party.Id, form, cancellationToken);
            }
            else
            {
                this.DraftDone("party-edit");
                this.Notice(result.Value == EditOutcome.NeedsVerification
                    ? S["Saved. What had been verified has changed, so please submit it for verification again."]
                    : S["Saved."]);
                return RedirectToAction(nameof(Index));
            }
        }

        form.Kind = current.Party.Kind;
        return View(new EditPage(form, _districts.All));
    }

    [HttpPost("submit"), Once]
    public async Task<IActionResult> Submit(CancellationToken cancellationToken)
    {
        if (await _current.GetAdministratedAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        var result = await _desk.SubmitAsync(current.Party.Id, cancellationToken);
        if (result.Succeeded && result.Value is { } holder)
        {
            return RedirectToAction(nameof(Join), new { id = holder.ToString("N") });
        }

        if (result.Succeeded)
        {
            this.Notice(S["Submitted. We decide within three working days and tell you."]);
            return RedirectToAction(nameof(Index));
        }

        ModelState.AddResult(result, S);
        return View(nameof(Index), await _pages.ReadDeskAsync(current, null, cancellationToken));
    }

    [HttpPost("former-names"), Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> AddFormerName([Bind(Prefix = "FormerName")] FormerNameForm form, CancellationToken cancellationToken)
    {
        if (await _current.GetAdministratedAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _desk.AddFormerNameAsync(current.Party.Id, form, cancellationToken);
            if (result.Succeeded)
            {
                this.DraftDone("former-name");
                this.Notice(S["The former name is recorded and waits for confirmation."]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddResult(result with { Field = $"FormerName.{result.Field}" }, S);
        }

        return View(nameof(Index), await _pages.ReadDeskAsync(current, form, cancellationToken));
    }

    [HttpPost("switch")]
    public async Task<IActionResult> Switch(Guid id, CancellationToken cancellationToken) =>
        await _desk.SwitchAsync(id, cancellationToken) ? RedirectToAction(nameof(Index)) : NotFound();

    [HttpGet("join/{id:guid}")]
    public async Task<IActionResult> Join(Guid id, CancellationToken cancellationToken) =>
        await _desk.ReadJoinAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("join/{id:guid}"), Once]
    public async Task<IActionResult> Join(Guid id, string? message, CancellationToken cancellationToken)
    {
        if (message?.Length > JoinRequest.MaxMessageLength)
        {
            ModelState.AddModelError(nameof(message), S["At most {0} characters.", JoinRequest.MaxMessageLength]);
            return await _desk.ReadJoinAsync(id, cancellationToken) is { } page ? View(page) : NotFound();
        }

        if (!await _desk.AskToJoinAsync(id, message, cancellationToken))
        {
            return NotFound();
        }

        this.DraftDone("join");
        this.Notice(S["Your request was sent to the administrators of the organisation."]);
        return RedirectToAction(nameof(Join), new { id = id.ToString("N") });
    }

    private static Result InForm(Result result) => result with { Field = result.Field is null ? "" : $"Form.{result.Field}" };

    private async Task<IActionResult> ConflictAsync(Guid partyId, PartyForm form, CancellationToken cancellationToken)
    {
        var theirs = await _pages.ReadFormAsync(partyId, cancellationToken);

        // Sent again, the form replaces what is shown beside it.
        form.Kind = theirs.Kind;
        form.Version = theirs.Version;
        ModelState.Remove("Form.Version");
        Response.StatusCode = 409;
        return View(nameof(Edit), new EditPage(form, _districts.All, theirs));
    }
}
