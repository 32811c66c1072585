namespace Exchange.Framework.Time;

/// <summary>When periodic mails go out, by the clock of the site.</summary>
public static class Mornings
{
    private static readonly TimeSpan _hour = new(7, 30, 0);

    /// <summary>The next morning, or that of the next Monday.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now, bool mondaysOnly)
    {
        var local = SiteClock.ToLocal(now);
        var next = new DateTimeOffset(local.Date, local.Offset) + _hour;
        while (next <= now || (mondaysOnly && next.DayOfWeek != DayOfWeek.Monday))
        {
            next = next.AddDays(1);
        }

        return next.ToUniversalTime();
    }
}
