using Exchange.Events.Services;
using Exchange.Events.ViewModels;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Controllers;

/// <summary>The operator's list of events, and what others propose.</summary>
[Area("Exchange.Events")]
[Authorize(EventPermissions.ManageEventsName)]
[Route("Admin/Events")]
internal sealed class AdminEventsController : Controller
{
    private readonly Hosting _hosting;
    private readonly Proposals _proposals;
    private readonly IStringLocalizer<AdminEventsController> S;

    public AdminEventsController(Hosting hosting, Proposals proposals, IStringLocalizer<AdminEventsController> localizer)
    {
        _hosting = hosting;
        _proposals = proposals;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken cancellationToken = default)
    {
        var proposals = show == "proposals";
        return View(new AdminEventsPage(
            await _hosting.ListAllAsync(proposals ? 1 : page, cancellationToken), await _proposals.QueueAsync(proposals ? page : 1, cancellationToken),
            await _proposals.CountWaitingAsync(cancellationToken), proposals));
    }

    [HttpGet("proposals/{id:guid}")]
    public async Task<IActionResult> Proposal(Guid id, CancellationToken cancellationToken) => await _proposals.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("proposals/{id:guid}/accept"), Once]
    public async Task<IActionResult> Accept(Guid id, CancellationToken cancellationToken) =>
        await _proposals.AcceptAsync(id, cancellationToken) is { } result ? Decided(id, result, S["The proposal is accepted and a draft stands among the texts."]) : NotFound();

    [HttpPost("proposals/{id:guid}/decline"), Once]
    public async Task<IActionResult> Decline(Guid id, string? reason, CancellationToken cancellationToken) =>
        await _proposals.DeclineAsync(id, reason, cancellationToken) is { } result ? Decided(id, result, S["The proposal is declined and its party is told why."]) : NotFound();

    private RedirectToActionResult Decided(Guid id, Result result, string done)
    {
        if (result.Succeeded)
        {
            this.Notice(done);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return RedirectToAction(nameof(Proposal), new { id = id.ToString("N") });
    }
}
