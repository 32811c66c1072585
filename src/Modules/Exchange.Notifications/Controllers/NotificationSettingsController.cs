using Exchange.Framework.Mvc;
using Exchange.Notifications.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Notifications.Controllers;

[Area("Exchange.Notifications")]
[Authorize]
[Route("/desk/settings/notifications")]
internal sealed class NotificationSettingsController : Controller
{
    private readonly Inbox _inbox;
    private readonly IStringLocalizer<NotificationSettingsController> S;

    public NotificationSettingsController(Inbox inbox, IStringLocalizer<NotificationSettingsController> localizer)
    {
        _inbox = inbox;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Edit(CancellationToken cancellationToken) =>
        View(await _inbox.GetPreferencesAsync(cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Edit(string[] email, CancellationToken cancellationToken)
    {
        await _inbox.SavePreferencesAsync(email, cancellationToken);
        this.Notice(S["Your notification settings are saved."]);
        return RedirectToAction(nameof(Edit));
    }
}
