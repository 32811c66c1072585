using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Imports.Domain;

/// <summary>Takes a text that holds all claims apart.</summary>
internal static partial class ClaimText
{
    /// <summary>
    /// A claim begins where a line begins with the next number. A line that does not go on with the next number belongs
    /// to the claim before it, so that "2.5 g of …" inside a claim does not break it.
    /// </summary>
    public static IReadOnlyList<string> Split(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        List<List<string>> claims = [];
        var next = 1;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Number().Match(line);
            if (match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == next)
            {
                claims.Add([line]);
                next++;
            }
            else if (claims.Count == 0)
            {
                claims.Add([line]);
            }
            else
            {
                claims[^1].Add(line);
            }
        }

        return claims.Select(lines => string.Join('\n', lines)).ToList();
    }

    [GeneratedRegex(@"^(?:权利要求)?\s*([0-9]{1,4})\s*(?:[.．、:：](?![0-9])|\s)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
