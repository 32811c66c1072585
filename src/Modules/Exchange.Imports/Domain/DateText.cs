using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Imports.Domain;

/// <summary>Calendar dates as files write them.</summary>
internal static partial class DateText
{
    /// <summary>
    /// Reads 2023-12-21, 2023/12/21, 2023.12.21, 20231221, 2023年12月21日, with or without a time behind it.
    /// Empty texts and the offices' placeholder 00000000 are no date and no mistake.
    /// </summary>
    /// <returns>False when there is a text that is no date.</returns>
    public static bool TryRead(string? text, out DateOnly? date)
    {
        date = null;
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.All(c => c is '0' or '-' or '/' or '.'))
        {
            return true;
        }

        var match = Written().Match(trimmed);
        if (match.Success
            && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            && int.TryParse(match.Groups[3].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
            && year is >= 1800 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            date = new DateOnly(year, month, day);
            return true;
        }

        return false;
    }

    [GeneratedRegex(@"^([0-9]{4})\s*[-/.年]?\s*([0-9]{1,2})\s*[-/.月]?\s*([0-9]{1,2})\s*日?(?:[T\s].*)?$", RegexOptions.CultureInvariant | RegexOptions.Singleline, 1000)]
    private static partial Regex Written();
}
