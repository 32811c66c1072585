using System.Globalization;
using System.Text.RegularExpressions;

namespace Exchange.Needs.Domain;

/// <summary>Cuts texts into what can be quoted by itself: sentences, and whole claims.</summary>
internal static partial class QuotableText
{
    /// <summary>More of a text is not looked at: claims beyond that repeat the first ones.</summary>
    public const int MaxParts = 60;

    /// <summary>Abstract and claims of a right, a line each; a line that begins with a number and a stop begins a claim.</summary>
    public static IReadOnlyList<TextPart> OfRight(string text)
    {
        var parts = new List<TextPart>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ClaimPattern().Match(line) is { Success: true } start
                && int.TryParse(start.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                parts.Add(new TextPart(line[start.Length..], number));
            }
            else if (parts is [.., { Claim: not null } last])
            {
                parts[^1] = last with { Text = last.Text + line };
            }
            else
            {
                parts.AddRange(Sentences(line));
            }
        }

        return parts.Count <= MaxParts ? parts : parts.GetRange(0, MaxParts);
    }

    public static IEnumerable<TextPart> Sentences(string? text) => text is null
        ? []
        : SentencePattern().Matches(text).Select(m => m.Value.Trim()).Where(s => s.Length > 0).Select(s => new TextPart(s, null));

    [GeneratedRegex(@"^\s*(?<number>\d{1,3})\s*[.．、](?!\d)\s*")]
    private static partial Regex ClaimPattern();

    // A full stop ends a sentence of Latin letters only before a blank: 2.5 % is no end.
    [GeneratedRegex(@"[^。！？!?\n]*?(?:[。！？!?\n]|[.](?=\s)|$)")]
    private static partial Regex SentencePattern();
}
