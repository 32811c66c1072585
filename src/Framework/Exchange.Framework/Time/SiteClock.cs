namespace Exchange.Framework.Time;

/// <summary>The current instant, and the calendar of the site: dates are Asia/Shanghai dates (rules GEN-05).</summary>
public sealed class SiteClock
{
    private readonly TimeProvider _time;

    public SiteClock(TimeProvider time) => _time = time;

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public DateTimeOffset Now => _time.GetUtcNow();

    public DateOnly Today => ToDate(Now);

    /// <summary>Full years from today to the day; 0 when it is over.</summary>
    public int FullYearsUntil(DateOnly day)
    {
        var years = day.Year - Today.Year;
        return Math.Max(0, Today.AddYears(years) > day ? years - 1 : years);
    }

    public static DateTimeOffset ToLocal(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);

    /// <summary>The instant at which the day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public static DateOnly ToDate(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);
}
