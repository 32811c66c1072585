using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Policies.Domain.Laws;

/// <summary>What a law's preamble, its last article and the name of its file say of its days.</summary>
/// <param name="IssuedOn">The newest passing, promulgation or amendment.</param>
/// <param name="InForceFrom">Only where it is said of this very text: the last article of an amended law names the day of the first one.</param>
internal sealed partial record LawDates(DateOnly? IssuedOn, DateOnly? InForceFrom)
{
    public static LawDates Read(LawDocument law, string fileName)
    {
        var preamble = law.Preamble.SelectMany(line => Day().Matches(line).Select(match => (Day: DayOf(match), Line: line, After: line[(match.Index + match.Length)..])))
            .Where(entry => entry.Day is not null).ToList();
        var named = FileDay().Match(fileName) is { Success: true } match && DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var namesStart = fileName.Contains("施行", StringComparison.Ordinal);
        var starts = preamble.Where(entry => entry.After.TrimStart().StartsWith("施行", StringComparison.Ordinal) || entry.After.TrimStart('起', '日', ' ').StartsWith("施行", StringComparison.Ordinal)).ToList();
        var said = preamble.Except(starts).Where(entry => Act().IsMatch(entry.Line)).Select(entry => entry.Day).Max();

        // A preamble may lag behind: what was passed in December is promulgated later, and not every amendment is noted in it.
        var issued = !namesStart && (said is null || named > said) ? named : said;
        var own = law.Articles.LastOrDefault() is { } last && Start().Match(last.Text) is { Success: true } start ? DayOf(start) : null;
        return new LawDates(issued, namesStart && named is not null ? named : starts.Select(entry => entry.Day).Max() ?? (own >= issued || issued is null ? own : null));
    }

    private static DateOnly? DayOf(Match match) =>
        int.TryParse(match.Groups["y"].Value, CultureInfo.InvariantCulture, out var year) && int.TryParse(match.Groups["m"].Value, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(match.Groups["d"].Value, CultureInfo.InvariantCulture, out var day) && year is >= 1949 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(@"(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日")]
    private static partial Regex Day();

    [GeneratedRegex(@"自\s*(?<y>\d{4})\s*年\s*(?<m>\d{1,2})\s*月\s*(?<d>\d{1,2})\s*日起(施行|实施)")]
    private static partial Regex Start();

    [GeneratedRegex("通过|公布|发布|修正|修订")]
    private static partial Regex Act();

    [GeneratedRegex(@"(?<day>\d{4}-\d{2}-\d{2})")]
    private static partial Regex FileDay();
}
