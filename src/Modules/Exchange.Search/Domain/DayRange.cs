using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Search.Domain;

/// <summary>Days as a query names them: <c>2019</c>, <c>2019-03</c>, <c>2019-03-01</c>, <c>2019..2022</c>, <c>2019..</c>, <c>..2022-06</c>.</summary>
internal static partial class DayRange
{
    /// <summary>The first and the last day, null where the range is open; null when the text is none.</summary>
    public static (DateOnly? From, DateOnly? To)? Parse(string text)
    {
        var folded = TextFolding.Fold(text);
        var at = folded.IndexOf("..", StringComparison.Ordinal);
        if (at < 0)
        {
            return Span(folded) is { } one ? (one.From, one.To) : null;
        }

        var (left, right) = (folded[..at], folded[(at + 2)..].TrimStart('.'));
        if (left.Length + right.Length == 0)
        {
            return null;
        }

        var from = Span(left);
        var to = Span(right);
        return (left.Length > 0 && from is null) || (right.Length > 0 && to is null) ? null : (from?.From, to?.To);
    }

    private static (DateOnly From, DateOnly To)? Span(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = Number("year");
        // Room is left for zones at both ends of the calendar.
        if (year is < 1000 or > 9998)
        {
            return null;
        }

        if (!match.Groups["month"].Success)
        {
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        var month = Number("month");
        if (month is < 1 or > 12)
        {
            return null;
        }

        var first = new DateOnly(year, month, 1);
        if (!match.Groups["day"].Success)
        {
            return (first, first.AddMonths(1).AddDays(-1));
        }

        var day = Number("day");
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (first.AddDays(day - 1), first.AddDays(day - 1)) : null;

        int Number(string name) => int.Parse(match.Groups[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?<year>[0-9]{4})年?(?:[-/.]?(?<month>[0-9]{1,2})月?(?:[-/.]?(?<day>[0-9]{1,2})日?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
