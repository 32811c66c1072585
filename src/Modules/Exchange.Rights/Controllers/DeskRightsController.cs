using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Controllers;

/// <summary>"My rights": list, entry, correction and care.</summary>
[Area("Exchange.Rights")]
[Authorize]
[EnableRateLimiting(ExchangeApplication.WriteRateLimit)]
internal sealed class DeskRightsController : Controller
{
    private const int PageSize = 20;

    private readonly IStringLocalizer<DeskRightsController> S;
    private readonly RightActors _actors;
    private readonly DeskRights _rights;
    private readonly RightEntry _entry;
    private readonly RightCare _care;
    private readonly RightClaims _claims;

    public DeskRightsController(
        IStringLocalizer<DeskRightsController> localizer, RightActors actors, DeskRights rights, RightEntry entry, RightCare care, RightClaims claims)
    {
        S = localizer;
        _actors = actors;
        _rights = rights;
        _entry = entry;
        _care = care;
        _claims = claims;
    }

    [HttpGet("desk/rights")]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken cancellationToken = default)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        return actor.Current is null
            ? View("NoParty")
            : View(await _rights.GetListAsync(actor.Current.Party.Id, show != "brought", PageNumber.Of(page), PageSize, cancellationToken));
    }

    [HttpGet("desk/rights/new")]
    public async Task<IActionResult> New(IpKind? kind, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        if (actor.Managed is null && !actor.IsOperator)
        {
            return View("NoParty");
        }

        return kind is null ? View("ChooseKind") : View("Edit", new RightForm { Kind = kind.Value, Owners = actor.Managed?.Name });
    }

    [HttpPost("desk/rights/new"), Once]
    public async Task<IActionResult> New(RightForm form, CancellationToken cancellationToken)
    {
        if (await _actors.GetAsync(cancellationToken) is { Managed: null, IsOperator: false })
        {
            return Forbid();
        }

        form.Id = null;
        return await SaveAsync(form, cancellationToken);
    }

    [HttpGet("desk/rights/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken)
    {
        var form = await _entry.FindAsync(id, await _actors.GetAsync(cancellationToken), cancellationToken);
        return form is null ? NotFound() : View(form);
    }

    [HttpPost("desk/rights/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, RightForm form, CancellationToken cancellationToken)
    {
        var stored = await _entry.FindAsync(id, await _actors.GetAsync(cancellationToken), cancellationToken);
        if (stored is null)
        {
            return NotFound();
        }

        form.Id = id;
        form.Kind = stored.Kind;
        if (stored.Version == form.Version)
        {
            return await SaveAsync(form, cancellationToken);
        }

        // Somebody else has saved meanwhile: both versions are shown, and a second sending means it.
        ModelState.Remove(nameof(form.Version));
        form.Version = stored.Version;
        ViewData["Stored"] = stored;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(form);
    }

    [HttpGet("desk/rights/{id:guid}")]
    public async Task<IActionResult> Manage(Guid id, CancellationToken cancellationToken)
    {
        var page = await _rights.GetAsync(id, await _actors.GetAsync(cancellationToken), cancellationToken);
        return page is null ? NotFound() : View(page);
    }

    /// <summary>First which event, then the fields that it has.</summary>
    [HttpGet("desk/rights/{id:guid}/events/new")]
    public async Task<IActionResult> NewEvent(Guid id, string? code, CancellationToken cancellationToken)
    {
        var page = await _rights.GetEventPageAsync(id, new EventForm { Code = code }, await _actors.GetAsync(cancellationToken), cancellationToken);
        return page is null ? NotFound() : View(page);
    }

    [HttpPost("desk/rights/{id:guid}/events"), Once]
    public async Task<IActionResult> AddEvent(Guid id, [Bind(Prefix = "Event")] EventForm form, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = ModelState.IsValid ? await _care.AddEventAsync(id, form, actor, cancellationToken) : Result.Fail("Please mend the fields marked below.");
        var page = result.Succeeded ? null : await _rights.GetEventPageAsync(id, form, actor, cancellationToken);
        if (page is null)
        {
            return await AnswerAsync(
                id, result, actor.IsOperator ? S["The event was added and the status computed anew."] : S["The event was noted. The operator compares it with the register."], actor,
                cancellationToken);
        }

        ModelState.AddResult(result.Field is null ? result : result with { Field = $"Event.{result.Field}" }, S);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("NewEvent", page);
    }

    /// <summary>The operator has read the owners in the register.</summary>
    [HttpPost("desk/rights/{id:guid}/owners"), Once, Authorize(RightsPermissions.ManageRightsName)]
    public async Task<IActionResult> ConfirmOwners(Guid id, string? owners, string? source, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await _care.ConfirmOwnersAsync(id, owners, source, actor, cancellationToken);
        return await AnswerAsync(id, result, S["The owners were confirmed."], actor, cancellationToken);
    }

    [HttpPost("desk/rights/{id:guid}/taxonomy")]
    public async Task<IActionResult> OverrideTaxonomy(Guid id, List<string?>? nodes, string? reason, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await _care.OverrideTaxonomyAsync(id, [.. (nodes ?? []).OfType<string>()], reason, actor, cancellationToken);
        return await AnswerAsync(id, result, S["The technology was changed."], actor, cancellationToken);
    }

    [HttpPost("desk/rights/{id:guid}/drawings"), Once]
    public async Task<IActionResult> AddDrawing(Guid id, string? caption, IFormFile? file, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var shortCaption = caption?.Length > 200 ? caption[..200] : caption;
        var result = await _care.AddDrawingAsync(id, shortCaption, file, actor, cancellationToken);
        return await AnswerAsync(id, result, S["The drawing was added."], actor, cancellationToken);
    }

    [HttpPost("desk/rights/{id:guid}/drawings/{fileId:guid}/remove")]
    public async Task<IActionResult> RemoveDrawing(Guid id, Guid fileId, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await _care.RemoveDrawingAsync(id, fileId, actor, cancellationToken);
        return await AnswerAsync(id, result, S["The drawing was removed."], actor, cancellationToken);
    }

    [HttpPost("desk/rights/{id:guid}/consents"), Once]
    public async Task<IActionResult> AddConsent(Guid id, ConsentGiver giver, string? name, IFormFile? file, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await _claims.AddConsentAsync(id, giver, name, file, actor, cancellationToken);
        return await AnswerAsync(id, result, S["The consent was recorded."], actor, cancellationToken);
    }

    /// <summary>The owner declares to know what stands against a pledge (rules PLG-10, PLG-11).</summary>
    [HttpPost("desk/rights/{id:guid}/declarations"), Once]
    public async Task<IActionResult> Declare(
        Guid id, string? kind, DateOnly? validUntil, bool confirmed, [FromServices] RightDeclarations declarations, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await declarations.MakeAsync(id, kind, validUntil, confirmed, actor, cancellationToken);
        return await AnswerAsync(id, result, S["The declaration was recorded. Buyers and lenders see it with its days."], actor, cancellationToken);
    }

    [HttpPost("desk/rights/{id:guid}/declarations/withdraw"), Once]
    public async Task<IActionResult> WithdrawDeclaration(Guid id, string? kind, [FromServices] RightDeclarations declarations, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await declarations.WithdrawAsync(id, kind, actor, cancellationToken);
        return await AnswerAsync(id, result, S["The declaration was withdrawn."], actor, cancellationToken);
    }

    [HttpPost("desk/rights/{id:guid}/withdraw"), Once]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await _claims.WithdrawAsync(id, actor, cancellationToken);
        if (result.Succeeded)
        {
            this.Notice(S["The claim was withdrawn."]);
            return RedirectToAction(nameof(Index));
        }

        return await AnswerAsync(id, result, "", actor, cancellationToken);
    }

    private async Task<IActionResult> SaveAsync(RightForm form, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = ModelState.IsValid && Enum.IsDefined(form.Kind) ? await _entry.SaveAsync(form, actor, cancellationToken) : null;
        if (result is not { Succeeded: true })
        {
            ModelState.AddResult(result ?? Result.Fail("Please mend the fields marked below."), S);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return View("Edit", form);
        }

        // What bears the verified party's own name needs no second step.
        if (form.Id is null && actor.Managed is { IsVerified: true })
        {
            await _claims.ClaimAsync([result.Value], actor, cancellationToken);
        }

        this.DraftDone("right");
        this.Notice(S["The right was saved."]);
        return RedirectToAction(nameof(Manage), new { id = result.Value });
    }

    private async Task<IActionResult> AnswerAsync(
        Guid id, Result result, string notice, RightActor actor, CancellationToken cancellationToken)
    {
        if (result.Succeeded)
        {
            this.Notice(notice);
            return RedirectToAction(nameof(Manage), new { id });
        }

        if (await _rights.GetAsync(id, actor, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        // A viewer reads the page and changes nothing.
        if (actor.Managed is null && !actor.IsOperator)
        {
            return Forbid();
        }

        ModelState.AddResult(result with { Field = null }, S);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("Manage", page);
    }
}
