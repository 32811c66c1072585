using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Search.Domain;

/// <summary>
/// The forms under which a patent or public number is indexed and looked up. People write <c>ZL 2013 1 0491586.1</c>,
/// <c>2013104915861</c> or <c>cn103631670b</c> (rules PAT-07, §1.3): all of them must meet in one form.
/// </summary>
internal static partial class NumberForms
{
    private const int MaxLength = 40;

    /// <summary>What goes into the index for one number: all of it, and without check character or kind code.</summary>
    public static IReadOnlyList<string> ForIndex(string number)
    {
        if (ClassSymbol(number) is { } symbol)
        {
            return [symbol, symbol.Replace("/", "", StringComparison.Ordinal)];
        }

        var full = StripCountry(Squeeze(number));
        if (full.Length is 0 or > MaxLength)
        {
            return [];
        }

        return WithoutSuffix(full) is { } bare ? [full, bare] : [full];
    }

    /// <summary>
    /// The numbers that a query asks for, each as its forms, the most exact first; empty when the text is no number.
    /// Several numbers may be pasted at once.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<string>> ForQuery(string query)
    {
        // The one character besides half ones that normalising refuses.
        var text = LabelPattern().Replace(TextFolding.Fold(query).Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKC), " ");
        if (ClassSymbol(text) is { } symbol)
        {
            return [[symbol]];
        }

        var whole = StripCountry(Squeeze(text));
        if (LooksLikeOne(whole))
        {
            return [Forms(whole)];
        }

        var parts = text.Split([' ', '\t', '\r', '\n', ',', ';', '、', '，', '；', '|'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => StripCountry(Squeeze(part)))
            .ToList();
        return parts.Count > 1 && parts.TrueForAll(LooksLikeOne) ? [.. parts.Distinct(StringComparer.Ordinal).Select(Forms)] : [];
    }

    // The slash stays where it was written: C22B 3/42 and C22B 34/2 are not one.
    private static string? ClassSymbol(string text)
    {
        var match = ClassSymbolPattern().Match(text.Length <= MaxLength ? TextFolding.Fold(text).ToLowerInvariant() : "");
        return match.Success ? $"{match.Groups[1].Value}{match.Groups[2].Value}/{match.Groups[3].Value}" : null;
    }

    private static IReadOnlyList<string> Forms(string number) =>
        WithoutSuffix(number) is { } bare ? [number, bare] : [number];

    // Check character of an application number, kind code of a publication number.
    private static string? WithoutSuffix(string number)
    {
        if (ApplicationWithCheckPattern().IsMatch(number))
        {
            return number[..^1];
        }

        var match = KindCodePattern().Match(number);
        return match.Success ? match.Groups[1].Value : null;
    }

    private static bool LooksLikeOne(string text) => text.Length <= MaxLength && (NumberPattern().IsMatch(text) || ClassPattern().IsMatch(text));

    private static string StripCountry(string number) =>
        number.Length > 2 && (number.StartsWith("cn", StringComparison.Ordinal) || number.StartsWith("zl", StringComparison.Ordinal))
            && char.IsAsciiDigit(number[2])
            ? number[2..]
            : number;

    private static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in TextFolding.Fold(text))
        {
            if (char.IsLetterOrDigit(character))
            {
                result.Append(char.ToLower(character, CultureInfo.InvariantCulture));
            }
            else if (!IsSeparator(character))
            {
                return "";
            }
        }

        return result.ToString();
    }

    private static bool IsSeparator(char character) =>
        char.IsWhiteSpace(character) || char.IsControl(character) || ".-·．。/:：()（）[]_‐‑‒–—\u200B\uFEFF".Contains(character, StringComparison.Ordinal);

    // At least five digits; letters only in front (series such as PZH) and as check character or kind code at the end.
    [GeneratedRegex("^[a-z]{0,6}[0-9]{5,24}(?:x|[a-z][0-9]?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    // An IPC symbol with its slash: C22B 34/22, C22B34/22, c22b 34/22.
    [GeneratedRegex("^\\s*([a-h][0-9]{2}[a-z])\\s*([0-9]{1,4})\\s*/\\s*([0-9]{2,6})\\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex ClassSymbolPattern();

    // And without: C22B3422.
    [GeneratedRegex("^[a-h][0-9]{2}[a-z][0-9]{3,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex ClassPattern();

    // 13 characters of the new system, 9 of the old one (rules PAT-01, PAT-02, PAT-03).
    [GeneratedRegex("^(?:20[0-9]{2}[12389][0-9]{7}|(?:8[5-9]|9[0-9]|0[0-3])[12389][0-9]{5})[0-9x]$", RegexOptions.CultureInvariant)]
    private static partial Regex ApplicationWithCheckPattern();

    [GeneratedRegex("^([0-9]{7,9})[abcuysd][1-9]?$", RegexOptions.CultureInvariant)]
    private static partial Regex KindCodePattern();

    [GeneratedRegex("(?:专利号|申请号|公开号|公告号|公布号|授权公告号|公开\\(公告\\)号|patent no\\.?|application no\\.?|publication no\\.?)[:：]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LabelPattern();
}
