using Exchange.Dates.Contracts;
using Exchange.Framework.Time;

namespace Exchange.Experts.Services;

/// <summary>When a service time of working days runs out.</summary>
internal sealed class ServiceDays
{
    private readonly IWorkingCalendar _calendar;
    private readonly SiteClock _clock;

    public ServiceDays(IWorkingCalendar calendar, SiteClock clock)
    {
        _calendar = calendar;
        _clock = clock;
    }

    public PeriodEnd After(int workingDays) => After(_clock.Today, workingDays);

    public PeriodEnd After(DateOnly start, int workingDays)
    {
        var end = _calendar.WorkingDaysAfter(start, workingDays);

        // Where no calendar covers the days, as many days of the week are a first estimate; it carries 待核实 and may move.
        return end.Moved is null && end.Nominal is null ? new PeriodEnd(start.AddDays(workingDays + (2 * ((workingDays + 4) / 5))), null, end.MissingYear) : end;
    }
}
