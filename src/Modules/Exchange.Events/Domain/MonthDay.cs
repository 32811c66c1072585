using System.Globalization;

namespace Exchange.Events.Domain;

/// <summary>A day that comes each year.</summary>
internal readonly record struct MonthDay(int Month, int Day)
{
    /// <summary>As one number that sorts: 426 is 26 April.</summary>
    public int Code => (Month * 100) + Day;

    public static MonthDay FromCode(int code) => new(code / 100, code % 100);

    /// <summary><c>04-26</c>; null for what is no day of a year.</summary>
    public static MonthDay? Parse(string? text) =>
        DateOnly.TryParseExact("2024-" + text?.Trim(), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? new MonthDay(day.Month, day.Day) : null;

    /// <summary>29 February is the 28th where there is none.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");
}
