using System.Text;

namespace Exchange.Content.Cards;

/// <summary>
/// Breaks a title into lines: Latin words stay whole, Chinese breaks anywhere but before a mark that closes and after one
/// that opens.
/// </summary>
internal static class LineBreaker
{
    private const string Closing = "，。、；：？！）】》」』〉”’%％,.;:?!)]}…";
    private const string Opening = "（【《「『〈“‘([{";

    /// <summary>Lines that are no wider than asked; null when they would be more than the limit.</summary>
    /// <param name="width">Of a text, in the unit of <paramref name="limit"/>.</param>
    public static IReadOnlyList<string>? Break(string text, int maxLines, float limit, Func<string, float> width)
    {
        List<string> lines = [];
        var line = "";
        foreach (var piece in Pieces(text).SelectMany(piece => width(piece) <= limit ? [piece] : piece.EnumerateRunes().Select(rune => rune.ToString())))
        {
            if (line.Length > 0 && width((line + piece).TrimEnd()) > limit)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line = line.Length == 0 ? piece.TrimStart() : line + piece;
        }

        if (line.TrimEnd() is { Length: > 0 } last)
        {
            lines.Add(last);
        }

        return lines.Count <= maxLines ? lines : null;
    }

    /// <summary>As much of the text as fits, with an ellipsis.</summary>
    public static IReadOnlyList<string> Cut(string text, int maxLines, float limit, Func<string, float> width)
    {
        var runes = text.EnumerateRunes().ToList();
        var (fits, tooMuch) = (0, runes.Count);
        IReadOnlyList<string> lines = ["…"];
        while (tooMuch - fits > 1)
        {
            var tried = (fits + tooMuch) / 2;
            if (Break(string.Concat(runes.Take(tried)).TrimEnd() + "…", maxLines, limit, width) is { } broken)
            {
                (fits, lines) = (tried, broken);
            }
            else
            {
                tooMuch = tried;
            }
        }

        return lines;
    }

    // What a line is never broken in.
    private static List<string> Pieces(string text)
    {
        List<string> pieces = [];
        var piece = new StringBuilder();
        Rune? before = null;
        foreach (var rune in text.EnumerateRunes())
        {
            if (before is { } last && piece.Length > 0 && MayBreak(last, rune))
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }

            piece.Append(rune.ToString());
            before = rune;
        }

        if (piece.Length > 0)
        {
            pieces.Add(piece.ToString());
        }

        return pieces;
    }

    private static bool MayBreak(Rune before, Rune after) => !IsOneOf(after, Closing) && !IsOneOf(before, Opening) && !Rune.IsWhiteSpace(after)
        && (Rune.IsWhiteSpace(before) || IsWide(before) || IsWide(after));

    private static bool IsOneOf(Rune rune, string marks) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);

    // Scripts without spaces between words, and pictograms.
    private static bool IsWide(Rune rune) => rune.Value is >= 0x2E80 and <= 0x9FFF or >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF or >= 0xFF00 and <= 0xFFEF or >= 0x1F000;
}
