using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Exchange.Dates.Contracts;

namespace Exchange.Dates.Domain;

/// <summary>Reads a year's calendar: <c>{ year, instrument, holidays: [{ name, from, to }], workdays: [date] }</c>.</summary>
internal static class CalendarFile
{
    /// <exception cref="FormatException">A part is missing, a day lies outside the year, days off end before they begin, or a made-up working day is no weekend.</exception>
    public static CalendarYear Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            var year = root.GetProperty("year").GetInt32();
            var holidays = root.GetProperty("holidays").EnumerateArray()
                .Select(h => (h.GetProperty("name").GetString()!, Date(h.GetProperty("from"), year), Date(h.GetProperty("to"), year))).ToList();
            if (holidays.Find(h => h.Item3 < h.Item2) is { Item1: { } reversed })
            {
                throw new FormatException($"The days off of {reversed} end before they begin.");
            }

            var workdays = root.GetProperty("workdays").EnumerateArray().Select(d => Date(d, year)).ToList();
            if (workdays.Find(d => d.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) is { } day && day != default)
            {
                throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is no weekend: it needs no mention."));
            }

            return new CalendarYear(
                year, root.GetProperty("instrument").GetString()!, holidays, workdays, Convert.ToHexStringLower(SHA256.HashData(json)));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            throw new FormatException($"The calendar cannot be read: {exception.Message}", exception);
        }
    }

    private static DateOnly Date(JsonElement element, int year)
    {
        var date = DateOnly.ParseExact(element.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return date.Year == year
            ? date
            : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} does not lie in {year}."));
    }
}
