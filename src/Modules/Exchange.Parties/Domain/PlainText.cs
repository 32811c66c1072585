using System.Globalization;
using System.Text;

namespace Exchange.Parties.Domain;

/// <summary>Text of one line as a person meant it: trimmed, without control characters, which databases refuse, and without invisible ones.</summary>
internal static class PlainText
{
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsInvisible(rune))
            {
                continue;
            }

            if (!Rune.IsControl(rune))
            {
                result.Append(rune);
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                result.Append(' ');
            }
        }

        return result.ToString().Trim();
    }

    // Marks of direction make a name read like another one; joiners belong to some scripts and to emoji.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format && rune.Value is not (0x200C or 0x200D);

    /// <summary>Null when nothing is left.</summary>
    public static string? CleanOrNull(string? text) => Clean(text) is { Length: > 0 } cleaned ? cleaned : null;
}
