using System.Globalization;
using System.Text;

namespace Exchange.Policies.Domain.Laws;

/// <summary>The numbers of articles: 一百六十一, 一百零三, 十二, also 161 and １６１; 1 to 9999.</summary>
internal static class ChineseNumber
{
    /// <summary>The characters a number may be written with, for patterns.</summary>
    public const string Characters = "零〇○一二三四五六七八九十百千两0-9０-９";

    private const string Digits = "零一二三四五六七八九";

    public static bool TryParse(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var total = 0;
        var digit = -1;
        var plain = true;
        var places = new StringBuilder();
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                continue;
            }

            var unit = character switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (unit > 0)
            {
                total += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
                plain = false;
                continue;
            }

            digit = DigitOf(character);
            if (digit < 0 || places.Length > 3)
            {
                return false;
            }

            places.Append((char)('0' + digit));
            if (!plain && digit == 0)
            {
                // 一百零三: the zero only says that a place is empty.
                places.Clear();
                digit = -1;
            }
            else if (!plain)
            {
                places.Clear();
            }
        }

        // 一六一 and 161 are written place by place.
        number = plain ? places.Length == 0 ? 0 : int.Parse(places.ToString(), CultureInfo.InvariantCulture) : total + Math.Max(0, digit);
        return number is > 0 and <= 9999;
    }

    public static string Write(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var result = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in (ReadOnlySpan<(int, string)>)[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = result.Length > 0;
                continue;
            }

            if (gap)
            {
                result.Append('零');
                gap = false;
            }

            if (!(unit == 10 && digit == 1 && result.Length == 0))
            {
                result.Append(Digits[digit]);
            }

            result.Append(name);
        }

        return result.ToString();
    }

    private static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        '〇' or '○' => 0,
        '两' => 2,
        _ => Digits.IndexOf(character, StringComparison.Ordinal),
    };
}
