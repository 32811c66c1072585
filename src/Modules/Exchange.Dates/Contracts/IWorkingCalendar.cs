namespace Exchange.Dates.Contracts;

/// <summary>
/// Periods by the calendar of working days (rules GEN-05; Implementing Regulations of the Patent Law, art. 5). Working days are
/// read from a file a year, after the State Council's notice on holidays, and never guessed from weekdays.
/// </summary>
public interface IWorkingCalendar
{
    /// <summary>The years that a file covers, in order.</summary>
    IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>Files of the data folder that could not be read, each with its reason in English. Their years stay as they would be without.</summary>
    IReadOnlyList<string> Unread { get; }

    /// <summary>Null when no calendar covers the year.</summary>
    bool? IsWorkingDay(DateOnly date);

    /// <summary>How many working days there are after the first day until the last one, which counts; 0 when it is over.</summary>
    /// <returns>Null when a year between them has no calendar, or when they are more than 2,000 days apart.</returns>
    int? WorkingDaysUntil(DateOnly from, DateOnly to);

    /// <summary>
    /// The first day is not counted; the period ends on the corresponding day of the last month, or on that month's last day. An
    /// end that is no working day moves to the first one after.
    /// </summary>
    /// <param name="months">0 to 1,200.</param>
    PeriodEnd MonthsAfter(DateOnly start, int months);

    /// <summary>The n-th working day after the start, which is not counted itself.</summary>
    /// <param name="days">0 to 2,000; 0 gives the start, moved to a working day.</param>
    PeriodEnd WorkingDaysAfter(DateOnly start, int days);

    /// <summary>
    /// The same for a day that somebody has to keep: where no calendar covers the days, as many days of the week are a first estimate. It
    /// carries 待核实, and the book of deadlines counts it when the calendar has come.
    /// </summary>
    /// <param name="days">0 to 2,000.</param>
    PeriodEnd DueAfter(DateOnly start, int days);
}
