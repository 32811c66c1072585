using Exchange.Framework.Mvc;
using Exchange.Users.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Users.Controllers;

[Area("Exchange.Users")]
[Authorize]
[Route("/desk/settings/sessions")]
internal sealed class SessionsController : Controller
{
    private readonly OwnSessions _sessions;
    private readonly IStringLocalizer<SessionsController> S;

    public SessionsController(OwnSessions sessions, IStringLocalizer<SessionsController> localizer)
    {
        _sessions = sessions;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _sessions.GetSessionsAsync(cancellationToken));

    [HttpPost("{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken)
    {
        if (!await _sessions.EndSessionAsync(id, cancellationToken))
        {
            return NotFound();
        }

        this.Notice(S["The device is signed out."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("end-others")]
    public async Task<IActionResult> EndOthers(CancellationToken cancellationToken)
    {
        var ended = await _sessions.EndOtherSessionsAsync(cancellationToken);
        this.Notice(S["{0} other devices were signed out.", ended]);
        return RedirectToAction(nameof(Index));
    }
}
