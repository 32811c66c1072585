using System.Globalization;
using System.Text;

namespace Exchange.Media.Domain;

/// <summary>The name under which an upload is kept: shown to people, never used as a path on disk.</summary>
internal static class FileName
{
    private const int MaxStemLength = 100;

    private const string Forbidden = "<>:\"|?*\\/%#&;";

    /// <summary>The name without folders, control and direction-changing characters, ending in an extension of the kind.</summary>
    public static string Clean(string name, FileKindInfo kind)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var extension = Extension(last);
        var isKnown = kind.Extensions.Contains(extension, StringComparer.Ordinal);
        var stem = new StringBuilder();
        foreach (var rune in last[..^(isKnown ? extension.Length : 0)].EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
                || rune == Rune.ReplacementChar || (rune.IsBmp && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal)))
            {
                continue;
            }

            if (stem.Length + rune.Utf16SequenceLength > MaxStemLength)
            {
                break;
            }

            stem.Append(rune);
        }

        var cleaned = stem.ToString().Trim().Trim('.').Trim();
        return (cleaned.Length == 0 ? "file" : cleaned) + (isKnown ? extension : kind.Extensions[0]);
    }

    /// <summary>Lower case with the dot; empty when there is none.</summary>
    public static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..].ToLowerInvariant();
    }
}
