using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Media.Contracts;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.Controllers;

/// <summary>The operator's queue of claims and disputes.</summary>
[Area("Exchange.Rights")]
[Authorize(RightsPermissions.ManageRightsName)]
internal sealed class AdminRightsController : Controller
{
    private const int PageSize = 20;

    private readonly IStringLocalizer<AdminRightsController> S;
    private readonly ClaimDecisions _claims;
    private readonly StatedEvents _events;
    private readonly RightCare _care;
    private readonly RightActors _actors;
    private readonly HolderAlerts _holders;
    private readonly IFileStore _files;
    private readonly ICurrentUser _user;

    public AdminRightsController(
        IStringLocalizer<AdminRightsController> localizer, IFileStore files, ICurrentUser user, ClaimDecisions claims,
        StatedEvents events, HolderAlerts holders, RightCare care, RightActors actors)
    {
        S = localizer;
        _files = files;
        _user = user;
        _claims = claims;
        _events = events;
        _holders = holders;
        _care = care;
        _actors = actors;
    }

    [HttpGet("Admin/Rights")]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken cancellationToken = default)
    {
        ViewData["Show"] = show is "decided" or "disputes" ? show : "waiting";
        return View(await _claims.GetQueueAsync(show == "decided", show == "disputes", PageNumber.Of(page), PageSize, cancellationToken));
    }

    /// <summary>Legal events that parties have stated, to be compared with the register.</summary>
    [HttpGet("Admin/Rights/Events")]
    public async Task<IActionResult> Events(int page = 1, CancellationToken cancellationToken = default) =>
        View(await _events.GetQueueAsync(PageNumber.Of(page), PageSize, cancellationToken));

    [HttpPost("Admin/Rights/Events/{id:guid}/confirm")]
    public Task<IActionResult> ConfirmEvent(Guid id, string? owners, DateOnly? lookedUpOn, CancellationToken cancellationToken) =>
        DecideEventAsync(id, confirmed: true, owners, lookedUpOn, cancellationToken);

    [HttpPost("Admin/Rights/Events/{id:guid}/refuse")]
    public Task<IActionResult> RefuseEvent(Guid id, DateOnly? lookedUpOn, CancellationToken cancellationToken) =>
        DecideEventAsync(id, confirmed: false, owners: null, lookedUpOn, cancellationToken);

    /// <summary>Pledgees and licensees of transferred rights who are no parties here.</summary>
    [HttpGet("Admin/Rights/Holders")]
    public async Task<IActionResult> Holders(string? show, int page = 1, CancellationToken cancellationToken = default)
    {
        ViewData["Show"] = show == "told" ? "told" : "holders";
        return View(await _holders.GetListAsync(show == "told", PageNumber.Of(page), PageSize, cancellationToken));
    }

    [HttpPost("Admin/Rights/Holders/{id:guid}/told"), Once]
    public async Task<IActionResult> NoteTold(Guid id, string? how, CancellationToken cancellationToken) =>
        After(await _holders.NoteToldAsync(id, how, _user.Id!, cancellationToken), S["It is noted that they have been told."], null);

    [HttpPost("Admin/Rights/Holders/{id:guid}/take-back"), Once]
    public async Task<IActionResult> TakeBackTold(Guid id, CancellationToken cancellationToken) =>
        After(await _holders.TakeBackAsync(id, cancellationToken), S["They wait again."], "told");

    [HttpGet("Admin/Rights/Claims/{id:guid}")]
    public async Task<IActionResult> Claim(Guid id, CancellationToken cancellationToken)
    {
        var claim = await _claims.FindAsync(id, _files, cancellationToken);
        if (claim is null)
        {
            return NotFound();
        }

        claim.Form = new ClaimDecisionForm { Version = claim.Version, StandingVersion = claim.StandingVersion };
        return View(claim);
    }

    /// <summary>Sent first, it is shown what the decision brings about; sent again from there, it is taken.</summary>
    [HttpPost("Admin/Rights/Claims/{id:guid}"), Once]
    public async Task<IActionResult> Claim(Guid id, [Bind(Prefix = "Form")] ClaimDecisionForm form, CancellationToken cancellationToken)
    {
        var result = ModelState.IsValid ? Result.Success : Result.Fail("Please mend the fields marked below.");
        if (result.Succeeded && !form.Back)
        {
            result = form.Confirmed
                ? await _claims.DecideAsync(id, form, _user.Id!, cancellationToken)
                : await _claims.CheckAsync(id, form, _user.Id!, cancellationToken);
        }

        if (result.Succeeded && form is { Confirmed: true, Back: false })
        {
            this.Notice(form.Accept ? S["The claim was accepted."] : S["The claim was refused."]);
            return RedirectToAction(nameof(Index));
        }

        var claim = await _claims.FindAsync(id, _files, cancellationToken);
        if (claim is null)
        {
            return NotFound();
        }

        claim.Form = form;
        if (result.Succeeded)
        {
            claim.Outcome = form.Back ? null : ClaimDecisions.Foresee(claim, form);
            return View(claim);
        }

        ModelState.AddResult(result.Field is null ? result : result with { Field = $"Form.{result.Field}" }, S);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(claim);
    }

    private IActionResult After(Result? result, string notice, string? show) => this.AfterCommand(result, S, notice, RedirectToAction(nameof(Holders), new { show }));

    private async Task<IActionResult> DecideEventAsync(Guid id, bool confirmed, string? owners, DateOnly? lookedUpOn, CancellationToken cancellationToken)
    {
        var result = await _care.DecideEventAsync(id, confirmed, owners, lookedUpOn, await _actors.GetAsync(cancellationToken), cancellationToken);
        if (result.Succeeded)
        {
            this.Notice(S["Decided. The status was computed anew."]);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return RedirectToAction(nameof(Events));
    }
}
