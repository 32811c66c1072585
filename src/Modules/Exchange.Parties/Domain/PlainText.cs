using System.Globalization;
using System.Text;

namespace Exchange.Parties.Domain;

/// <summary>Text of one line as a person meant it: trimmed, without control characters, which databases refuse.</summary>
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

    /// <summary>A name that others read: without invisible characters, which make it read like another one. Joiners belong to some scripts.</summary>
    public static string CleanName(string? text) => string.Concat(
        Clean(text).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format || c is '\u200C' or '\u200D'));

    /// <summary>Null when nothing is left.</summary>
    public static string? CleanOrNull(string? text) => Clean(text) is { Length: > 0 } cleaned ? cleaned : null;
}
