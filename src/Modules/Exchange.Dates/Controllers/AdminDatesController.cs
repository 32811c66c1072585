using Exchange.Dates.Security;
using Exchange.Dates.Services;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Dates.Controllers;

/// <summary>The operator's lists: what is overdue anywhere, and the calendars of working days.</summary>
[Area("Exchange.Dates")]
[Route("Admin")]
internal sealed class AdminDatesController : Controller
{
    private readonly DeadlineQueries _deadlines;
    private readonly CalendarChecks _checks;
    private readonly IStringLocalizer<AdminDatesController> S;

    public AdminDatesController(DeadlineQueries deadlines, CalendarChecks checks, IStringLocalizer<AdminDatesController> localizer)
    {
        _deadlines = deadlines;
        _checks = checks;
        S = localizer;
    }

    [HttpGet("Deadlines"), Authorize(DatesPermissions.ViewDeadlinesName)]
    public async Task<IActionResult> Deadlines(string? show, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _deadlines.ListAllAsync(show, page, cancellationToken));

    [HttpGet("Calendars"), Authorize(DatesPermissions.ManageCalendarsName)]
    public async Task<IActionResult> Calendars(CancellationToken cancellationToken) => View(await _checks.ListAsync(cancellationToken));

    [HttpPost("Calendars/{year:int}"), Authorize(DatesPermissions.ManageCalendarsName)]
    public async Task<IActionResult> Confirm(int year, string? sha256, CancellationToken cancellationToken)
    {
        var result = await _checks.ConfirmAsync(year, sha256, cancellationToken);
        if (result.Succeeded)
        {
            this.Notice(S["The calendar of {0} is confirmed.", year]);
            return RedirectToAction(nameof(Calendars));
        }

        ModelState.AddResult(result, S);
        return View("Calendars", await _checks.ListAsync(cancellationToken));
    }
}
