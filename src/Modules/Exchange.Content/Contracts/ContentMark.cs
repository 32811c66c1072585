using System.Text.Json.Serialization;

namespace Exchange.Content.Contracts;

/// <summary>What lists and search results show beside a title: the day that is the text's own, and how it stands on the reader's day.</summary>
/// <param name="Day">When an event is, or from when a law is in force; null when not known.</param>
/// <param name="DayCaption">English msgid with the day as its argument.</param>
/// <param name="IsYearly">The day comes every year.</param>
/// <param name="Standings">How it stands from which day on, in the order of the days; empty for kinds that only have a day.</param>
public sealed record ContentMark(DateOnly? Day, string? DayCaption, bool IsYearly, IReadOnlyList<ContentStanding> Standings)
{
    /// <param name="today">A day of the site's calendar.</param>
    public ContentStanding? StandingOn(DateOnly today) => Standings.LastOrDefault(standing => standing.From <= today);

    /// <summary>The day to show: of one that comes every year the next one.</summary>
    public DateOnly? DayOn(DateOnly today) => Day is { } day && IsYearly
        ? Next(day, today)
        : Day;

    /// <summary>The year it counts under; none for what comes every year.</summary>
    [JsonIgnore]
    public int? Year => IsYearly ? null : Day?.Year;

    private static DateOnly Next(DateOnly day, DateOnly today)
    {
        var next = Of(today.Year);
        return next < today ? Of(today.Year + 1) : next;

        // The 29th of February has its day in every year.
        DateOnly Of(int year) => new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
    }
}
