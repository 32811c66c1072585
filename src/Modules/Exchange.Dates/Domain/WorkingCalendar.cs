using Exchange.Dates.Contracts;

namespace Exchange.Dates.Domain;

/// <summary>Working days of the years that are on file (rules GEN-05).</summary>
internal sealed class WorkingCalendar : IWorkingCalendar
{
    private const int MaxMonths = 1200;
    private const int MaxDays = 2000;

    private readonly Dictionary<int, CalendarYear> _years;
    private readonly HashSet<DateOnly> _holidays;
    private readonly HashSet<DateOnly> _workdays;

    public WorkingCalendar(IEnumerable<CalendarYear> years, IReadOnlyList<string>? unread = null)
    {
        Unread = unread ?? [];
        _years = years.ToDictionary(y => y.Year);
        _workdays = [.. _years.Values.SelectMany(y => y.Workdays)];
        _holidays = [.. _years.Values.SelectMany(y => y.Holidays).SelectMany(h => DaysOf(h.From, h.To))];
    }

    public IReadOnlyList<CalendarYear> Years => [.. _years.Values.OrderBy(y => y.Year)];

    public IReadOnlyList<string> Unread { get; }

    public bool? IsWorkingDay(DateOnly date) => !_years.ContainsKey(date.Year)
        ? null
        : _workdays.Contains(date)
            || (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(date));

    public int? WorkingDaysUntil(DateOnly from, DateOnly to)
    {
        if (to <= from)
        {
            return 0;
        }

        if (to.DayNumber - from.DayNumber > MaxDays)
        {
            return null;
        }

        var days = DaysOf(from.AddDays(1), to).Select(IsWorkingDay).ToList();
        return days.Contains(null) ? null : days.Count(isWorking => isWorking == true);
    }

    public PeriodEnd MonthsAfter(DateOnly start, int months)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(months);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MaxMonths);
        return Move(start.AddMonths(months));
    }

    public PeriodEnd WorkingDaysAfter(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        if (days == 0)
        {
            return Move(start);
        }

        var date = start;
        for (var left = days; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date) is not { } isWorking)
            {
                return new PeriodEnd(null, null, date.Year);
            }

            left -= isWorking ? 1 : 0;
        }

        return new PeriodEnd(date, date, null);
    }

    public PeriodEnd DueAfter(DateOnly start, int days)
    {
        var end = WorkingDaysAfter(start, days);
        if (end is not { Nominal: null, Moved: null })
        {
            return end;
        }

        var estimate = start;
        for (var left = days; left > 0;)
        {
            estimate = estimate.AddDays(1);
            left -= estimate.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return new PeriodEnd(estimate, null, end.MissingYear, new WorkingPeriod(start, days));
    }

    private PeriodEnd Move(DateOnly nominal)
    {
        for (var date = nominal; ; date = date.AddDays(1))
        {
            if (IsWorkingDay(date) is not { } isWorking)
            {
                return new PeriodEnd(nominal, null, date.Year);
            }

            if (isWorking)
            {
                return new PeriodEnd(nominal, date, null);
            }
        }
    }

    private static IEnumerable<DateOnly> DaysOf(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
