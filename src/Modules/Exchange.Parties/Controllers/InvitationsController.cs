using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.Controllers;

/// <summary>The link in an invitation's mail.</summary>
[Area("Exchange.Parties")]
[Route("desk/party/invitations/{token:length(64)}")]
[Authorize]
[EnableRateLimiting(ExchangeApplication.FormRateLimit)]
internal sealed class InvitationsController : Controller
{
    private readonly MemberDesk _members;
    private readonly PartyDesk _desk;
    private readonly IStringLocalizer<InvitationsController> S;

    public InvitationsController(MemberDesk members, PartyDesk desk, IStringLocalizer<InvitationsController> localizer)
    {
        _members = members;
        _desk = desk;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken) =>
        await _members.ReadInvitationAsync(token, cancellationToken) is { } page ? View(page) : Gone();

    [HttpPost(""), Once]
    public async Task<IActionResult> Accept(string token, CancellationToken cancellationToken)
    {
        if (await _members.AcceptAsync(token, cancellationToken) is not { } partyId)
        {
            return Gone();
        }

        await _desk.SwitchAsync(partyId, cancellationToken);
        this.Notice(S["You are a member now."]);
        return RedirectToAction(nameof(PartyController.Index), "Party");
    }

    // Whoever holds a link that was good once is told so; of a wrong one it says no more.
    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View(nameof(Gone));
    }
}
