using Exchange.Events.Services;
using Exchange.Events.ViewModels;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.Controllers;

/// <summary>The address in a ticket's QR code. Opening it changes nothing; who runs the event checks in by the form on it.</summary>
[Area("Exchange.Events")]
[Authorize]
internal sealed class CheckInController : Controller
{
    private readonly CheckIns _checkIns;
    private readonly HostAccess _hosts;
    private readonly EventLists _lists;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<CheckInController> S;

    public CheckInController(CheckIns checkIns, HostAccess hosts, EventLists lists, ICurrentUser user, SiteClock clock, IStringLocalizer<CheckInController> localizer)
    {
        _checkIns = checkIns;
        _hosts = hosts;
        _lists = lists;
        _user = user;
        _clock = clock;
        S = localizer;
    }

    [HttpGet("/check-in/{token}")]
    public async Task<IActionResult> Show(string token, CancellationToken cancellationToken)
    {
        if (await _checkIns.ReadAsync(token, cancellationToken) is not var (signUp, held))
        {
            return NotFound();
        }

        if (await _hosts.FindAsync(held, cancellationToken) is not null)
        {
            var titles = await _lists.TitlesAsync([held.Id], cancellationToken);
            return View(new ScanPage(token, signUp, held, titles.GetValueOrDefault(held.Id) ?? held.Title, CheckIns.IsOpen(held, _clock.Now)));
        }

        return signUp.UserId == _user.Id ? Redirect($"/desk/events/tickets/{signUp.Id:N}") : NotFound();
    }

    [HttpPost("/check-in/{token}"), Once]
    public async Task<IActionResult> CheckIn(string token, CancellationToken cancellationToken)
    {
        if (await _checkIns.ReadAsync(token, cancellationToken) is not var (signUp, held) || await _hosts.FindAsync(held, cancellationToken) is null
            || await _checkIns.CheckInAsync(held.Id, signUp.Id, cancellationToken) is not { } result)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(S["{0} is checked in.", result.Value.Name]);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return Redirect($"/check-in/{token}");
    }
}
