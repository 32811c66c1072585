namespace Exchange.Events.Domain;

/// <summary>From a day to a day of each year; it may go over the turn of the year.</summary>
internal sealed record YearlyPeriod(MonthDay From, MonthDay To)
{
    /// <summary>The period that begins in the year.</summary>
    public (DateOnly From, DateOnly To) In(int year) => (From.In(year), To.In(To.Code < From.Code ? year + 1 : year));

    /// <summary>The one that is under way on the day, else the next.</summary>
    public (DateOnly From, DateOnly To) Next(DateOnly today)
    {
        foreach (var year in new[] { today.Year - 1, today.Year })
        {
            if (In(year) is var period && period.To >= today)
            {
                return period;
            }
        }

        return In(today.Year + 1);
    }
}
