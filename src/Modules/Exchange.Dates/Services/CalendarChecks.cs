using Exchange.Dates.Contracts;
using Exchange.Dates.Domain;
using Exchange.Dates.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Dates.Services;

/// <summary>Which calendars a person has compared with the notice; the others carry the badge 待核实.</summary>
internal sealed class CalendarChecks
{
    private readonly AppDbContext _db;
    private readonly IWorkingCalendar _calendar;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public CalendarChecks(AppDbContext db, IWorkingCalendar calendar, ICurrentUser user, SiteClock clock)
    {
        _db = db;
        _calendar = calendar;
        _user = user;
        _clock = clock;
    }

    public async Task<CalendarsPage> ListAsync(CancellationToken cancellationToken)
    {
        var checks = await _db.Set<CalendarCheck>().AsNoTracking().ToDictionaryAsync(c => c.Year, cancellationToken);
        var thisYear = _clock.Today.Year;
        var missing = new[] { thisYear, thisYear + 1 }.Where(year => _calendar.Years.All(y => y.Year != year));
        var rows = _calendar.Years.Reverse().Select(year => checks.GetValueOrDefault(year.Year) is { } check && check.Sha256 == year.Sha256
            ? new CalendarRow(year, check.CheckedBy, check.CheckedAt)
            : new CalendarRow(year, null, null));
        return new CalendarsPage([.. rows], [.. missing], _calendar.Unread);
    }

    /// <param name="sha256">Of the file that was on the page: what changed meanwhile is not confirmed unseen.</param>
    public async Task<Result> ConfirmAsync(int year, string? sha256, CancellationToken cancellationToken)
    {
        if (_calendar.Years.FirstOrDefault(y => y.Year == year) is not { } calendar || calendar.Sha256 != sha256)
        {
            return Result.Fail("The calendar has changed. Compare it again.");
        }

        var check = await _db.Set<CalendarCheck>().FirstOrDefaultAsync(c => c.Year == year, cancellationToken);
        if (check is null)
        {
            _db.Add(new CalendarCheck { Year = year, Sha256 = sha256, CheckedBy = _user.Name, CheckedAt = _clock.Now });
        }
        else
        {
            check.Sha256 = sha256;
            check.CheckedBy = _user.Name;
            check.CheckedAt = _clock.Now;
        }

        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }
}
