using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Exchange.Parties.Services;
using Exchange.Parties.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Controllers;

[Area("Exchange.Parties")]
[Route("desk/party/members")]
[Authorize]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
internal sealed class MembersController : Controller
{
    private readonly MemberDesk _desk;
    private readonly CurrentPartyReader _current;
    private readonly IStringLocalizer<MembersController> S;

    public MembersController(MemberDesk desk, CurrentPartyReader current, IStringLocalizer<MembersController> localizer)
    {
        _desk = desk;
        _current = current;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await _current.GetAsync(cancellationToken) is { } current ? View(await _desk.ReadAsync(current, cancellationToken)) : NotFound();

    [HttpPost("invite"), Once]
    public async Task<IActionResult> Invite([Bind(Prefix = "Invite")] InviteForm form, CancellationToken cancellationToken)
    {
        if (await _current.GetAdministratedAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var result = await _desk.InviteAsync(current, form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["The invitation was sent to {0}.", form.Email!]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddResult(result.Field is null ? result : result with { Field = $"Invite.{result.Field}" }, S);
        }

        return View(nameof(Index), await _desk.ReadAsync(current, cancellationToken) with { Invite = form });
    }

    [HttpPost("invitations/{id:guid}/withdraw"), Once]
    public async Task<IActionResult> Withdraw(Guid id, CancellationToken cancellationToken) =>
        await _current.GetAdministratedAsync(cancellationToken) is { } current && await _desk.WithdrawAsync(current.Party.Id, id, cancellationToken)
            ? RedirectToAction(nameof(Index))
            : NotFound();

    [HttpPost("requests/{id:guid}"), Once]
    public async Task<IActionResult> Decide(Guid id, bool accept, MemberRole role, CancellationToken cancellationToken) =>
        await _current.GetAdministratedAsync(cancellationToken) is { } current
            ? await AnswerAsync(current, await _desk.DecideRequestAsync(current.Party.Id, id, accept, role, cancellationToken), cancellationToken)
            : NotFound();

    [HttpPost("{id:guid}/role"), Once(ActsAnewWhenChanged = true)]
    public async Task<IActionResult> ChangeRole(Guid id, MemberRole role, CancellationToken cancellationToken) =>
        await _current.GetAdministratedAsync(cancellationToken) is { } current
            ? await AnswerAsync(current, await _desk.ChangeAsync(current.Party.Id, id, role, cancellationToken), cancellationToken)
            : NotFound();

    [HttpPost("{id:guid}/remove"), Once]
    public async Task<IActionResult> Remove(Guid id, CancellationToken cancellationToken) =>
        await _current.GetAdministratedAsync(cancellationToken) is { } current
            ? await AnswerAsync(current, await _desk.ChangeAsync(current.Party.Id, id, null, cancellationToken), cancellationToken)
            : NotFound();

    [HttpPost("leave"), Once]
    public async Task<IActionResult> Leave(CancellationToken cancellationToken)
    {
        if (await _current.GetAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        var result = await _desk.LeaveAsync(current.Party.Id, cancellationToken);
        return result is { Succeeded: true }
            ? RedirectToAction(nameof(PartyController.Index), "Party")
            : await AnswerAsync(current, result, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(CurrentParty current, Result? result, CancellationToken cancellationToken)
    {
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["Saved."]);
            return RedirectToAction(nameof(Index));
        }

        ModelState.AddResult(result, S);
        return View(nameof(Index), await _desk.ReadAsync(current, cancellationToken));
    }
}
