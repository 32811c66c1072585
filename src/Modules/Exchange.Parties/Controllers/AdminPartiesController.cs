using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Services;
using Exchange.Parties.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Controllers;

/// <summary>The operator's verification queue.</summary>
[Area("Exchange.Parties")]
[Route("Admin/Parties")]
[Authorize(PartyPermissions.VerifyPartiesName)]
internal sealed class AdminPartiesController : Controller
{
    private readonly VerificationDesk _desk;
    private readonly IStringLocalizer<AdminPartiesController> S;

    public AdminPartiesController(VerificationDesk desk, IStringLocalizer<AdminPartiesController> localizer)
    {
        _desk = desk;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, string? q, int page, CancellationToken cancellationToken) =>
        View(await _desk.ListAsync(show, q, page, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Details(Guid id, CancellationToken cancellationToken) =>
        await _desk.ReadAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}/approve"), Once]
    public Task<IActionResult> Approve(Guid id, DecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(id, approve: true, form, cancellationToken);

    [HttpPost("{id:guid}/reject"), Once]
    public Task<IActionResult> Reject(Guid id, DecisionForm form, CancellationToken cancellationToken) =>
        DecideAsync(id, approve: false, form, cancellationToken);

    [HttpPost("{id:guid}/withdraw"), Once]
    public async Task<IActionResult> Withdraw(Guid id, DecisionForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await _desk.ReadAsync(id, cancellationToken) is { } page ? View(nameof(Details), page) : NotFound();
        }

        return await AnswerAsync(id, await _desk.WithdrawAsync(id, form, cancellationToken), cancellationToken);
    }

    [HttpPost("{id:guid}/former-names/{nameId:guid}"), Once]
    public async Task<IActionResult> DecideFormerName(Guid id, Guid nameId, bool confirm, CancellationToken cancellationToken) =>
        await AnswerAsync(id, await _desk.DecideFormerNameAsync(id, nameId, confirm, cancellationToken), cancellationToken);

    private async Task<IActionResult> DecideAsync(Guid id, bool approve, DecisionForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await _desk.ReadAsync(id, cancellationToken) is { } page ? View(nameof(Details), page) : NotFound();
        }

        return await AnswerAsync(id, await _desk.DecideAsync(id, approve, form, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(Guid id, Result? result, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["The decision is saved and the members have been told."]);
            return RedirectToAction(nameof(Details), new { id = id.ToString("N") });
        }

        ModelState.AddResult(result, S);
        return await _desk.ReadAsync(id, cancellationToken) is { } page ? View(nameof(Details), page) : NotFound();
    }
}
