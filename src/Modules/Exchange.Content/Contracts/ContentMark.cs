using System.Globalization;
using System.Text.Json.Serialization;

namespace Exchange.Content.Contracts;

/// <summary>
/// The day that is the text's own, and how it stands on the reader's day. Data alone, as the index keeps it and the API shows it: which
/// words and which look belong to a code is said by <see cref="ContentMarkWord"/>.
/// </summary>
/// <param name="DayCode">What the day is, such as <c>in_force_from</c>; null without a day.</param>
/// <param name="Day">When an event is, or from when a law is in force; null when not known, and for what comes every year.</param>
/// <param name="MonthDay">The day of what comes every year, such as <c>04-26</c>.</param>
/// <param name="Standings">How it stands from which day on, in the order of the days; empty for kinds that only have a day.</param>
public sealed record ContentMark(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DayCode,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Day,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MonthDay,
    IReadOnlyList<ContentStanding> Standings)
{
    // Has every day that a year can have.
    private const int LeapYear = 2024;

    /// <summary>The year it counts under; none for what comes every year.</summary>
    [JsonIgnore]
    public int? Year => Day?.Year;

    /// <summary>Of what has a day and no standing.</summary>
    public static ContentMark On(string code, DateOnly day) => new(code, day, null, []);

    /// <summary>Of what comes every year.</summary>
    public static ContentMark Yearly(string code, int month, int day) => new(code, null, string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}"), []);

    /// <param name="today">A day of the site's calendar.</param>
    public ContentStanding? StandingOn(DateOnly today) => Standings.LastOrDefault(standing => standing.From is null || standing.From <= today);

    /// <summary>The day to show: of one that comes every year the next one.</summary>
    public DateOnly? DayOn(DateOnly today) => Day ?? (ReadMonthDay() is { } day ? Next(day, today) : null);

    private DateOnly? ReadMonthDay() =>
        DateOnly.TryParseExact(string.Create(CultureInfo.InvariantCulture, $"{LeapYear}-{MonthDay}"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DateOnly Next(DateOnly day, DateOnly today)
    {
        var next = Of(today.Year);
        return next < today ? Of(today.Year + 1) : next;

        // The 29th of February has its day in every year.
        DateOnly Of(int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }
}
