using Exchange.Dates.Services;
using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Dates.ViewComponents;

/// <summary>Calendars of working days to compare with the notice, or that are missing; on the operator's overview.</summary>
internal sealed class CalendarQueueViewComponent : ViewComponent
{
    // The notice for a year comes out in the November before; until then nobody can do anything.
    private const int MonthOfTheNotice = 11;

    private readonly CalendarChecks _checks;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<CalendarQueueViewComponent> S;

    public CalendarQueueViewComponent(CalendarChecks checks, SiteClock clock, IStringLocalizer<CalendarQueueViewComponent> localizer)
    {
        _checks = checks;
        _clock = clock;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var page = await _checks.ListAsync(HttpContext.RequestAborted);
        var today = _clock.Today;
        var missing = page.Missing.Where(year => year == today.Year || today.Month >= MonthOfTheNotice).ToList();
        var warning = page.Unread.Count > 0 ? S["A calendar cannot be read"].Value : missing.Count > 0 ? S["No calendar covers {0} yet.", missing[0]].Value : null;
        return View("Default", new QueueCard(
            S["Calendars to compare with the notice"], "/Admin/Calendars", page.Calendars.Count(c => c.CheckedBy is null && c.Calendar.Year >= today.Year), null, warning));
    }
}
