using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Rights.Domain;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Controllers;

/// <summary>"Claim what is yours".</summary>
[Area("Exchange.Rights")]
[Authorize]
[EnableRateLimiting(ExchangeApplication.WriteRateLimit)]
internal sealed class ClaimsController : Controller
{
    private const int PageSize = 100;

    private readonly IStringLocalizer<ClaimsController> S;
    private readonly RightActors _actors;
    private readonly RightClaims _claims;
    private readonly RightTexts _texts;
    private readonly RightPages _pages;
    private readonly Disputes _disputes;

    public ClaimsController(
        IStringLocalizer<ClaimsController> localizer, RightActors actors, RightClaims claims, RightTexts texts, RightPages pages, Disputes disputes)
    {
        _disputes = disputes;
        S = localizer;
        _actors = actors;
        _claims = claims;
        _texts = texts;
        _pages = pages;
    }

    [HttpGet("desk/rights/claim")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        return await ShowAsync(actor, page, cancellationToken);
    }

    [HttpPost("desk/rights/claim"), Once, ForManagers]
    public async Task<IActionResult> Index(List<Guid>? ids, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        var result = await _claims.ClaimAsync(ids ?? [], actor, cancellationToken);
        if (!result.Succeeded)
        {
            ModelState.AddResult(result, S);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await ShowAsync(actor, 1, cancellationToken);
        }

        this.Notice(S["{0} rights are claimed. You can list them now.", result.Value]);
        return LocalRedirect("/desk/rights");
    }

    [HttpGet("desk/rights/{id:guid}/claim")]
    public async Task<IActionResult> Evidence(Guid id, CancellationToken cancellationToken)
    {
        var page = await _pages.GetAsync(id, await _actors.GetAsync(cancellationToken), cancellationToken);
        return page is null ? NotFound() : View(new EvidenceForm { Right = page });
    }

    [HttpPost("desk/rights/{id:guid}/claim"), Once, ForManagers]
    public async Task<IActionResult> Evidence(Guid id, EvidenceForm form, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        if (await _pages.GetAsync(id, actor, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var kind = Enum.TryParse<EvidenceKind>(form.Evidence, out var parsed) ? parsed : EvidenceKind.SameName;
        var result = ModelState.IsValid
            ? await _claims.SubmitEvidenceAsync(id, kind, form.Statement, form.File, actor, cancellationToken)
            : Result.Fail("Please mend the fields marked below.");
        if (!result.Succeeded)
        {
            ModelState.AddResult(result, S);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            form.Right = page;
            return View(form);
        }

        this.DraftDone("claim");
        this.Notice(S["Your claim was sent. The operator decides and you will be told."]);
        return LocalRedirect($"/desk/rights/{id:N}");
    }

    /// <summary>The party whose claim stands answers the one that disputes it.</summary>
    [HttpGet("desk/rights/{id:guid}/answer"), ForManagers]
    public async Task<IActionResult> Answer(Guid id, CancellationToken cancellationToken)
    {
        var party = (await _actors.GetAsync(cancellationToken)).Managed!;
        return await _disputes.FindAsync(id, party.Id, cancellationToken) is { } dispute
            ? View(new AnswerForm { Dispute = dispute, Statement = dispute.Statement })
            : LocalRedirect($"/desk/rights/{id:N}");
    }

    [HttpPost("desk/rights/{id:guid}/answer"), Once, ForManagers]
    public async Task<IActionResult> Answer(Guid id, AnswerForm form, CancellationToken cancellationToken)
    {
        var party = (await _actors.GetAsync(cancellationToken)).Managed!;
        if (await _disputes.FindAsync(id, party.Id, cancellationToken) is not { } dispute)
        {
            return LocalRedirect($"/desk/rights/{id:N}");
        }

        var result = ModelState.IsValid
            ? await _disputes.AnswerAsync(id, form.Statement, form.File, party, cancellationToken)
            : Result.Fail("Please mend the fields marked below.");
        if (!result.Succeeded)
        {
            ModelState.AddResult(result, S);
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            form.Dispute = dispute;
            return View(form);
        }

        this.DraftDone($"dispute-{id:N}");
        this.Notice(S["Your answer was sent. The operator decides by the evidence of both parties."]);
        return LocalRedirect($"/desk/rights/{id:N}");
    }

    private async Task<IActionResult> ShowAsync(RightActor actor, int page, CancellationToken cancellationToken)
    {
        if (actor.Current is not { Party: var party })
        {
            return View("NoParty");
        }

        var rights = await _claims.GetCandidatesAsync(party, _texts, PageNumber.Of(page), PageSize, cancellationToken);
        return View("Index", new ClaimCandidatesViewModel(
            party.Name, party.Kind == PartyKind.Organisation, party.IsVerified, actor.Managed is { IsVerified: true, MayOwnListings: true }, rights));
    }
}
