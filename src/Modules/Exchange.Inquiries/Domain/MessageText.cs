using System.Text;

namespace Exchange.Inquiries.Domain;

/// <summary>The text of a message as it is stored.</summary>
internal static class MessageText
{
    public const int MaxLength = 4000;

    /// <summary>
    /// Line ends become \n and control characters go: PostgreSQL cannot hold NUL, and bidirectional overrides can make
    /// a text show something else than it says.
    /// </summary>
    public static string Clean(string? text)
    {
        var source = (text ?? "").ReplaceLineEndings("\n");
        var result = new StringBuilder(source.Length);
        foreach (var character in source)
        {
            if (character is '\n' or '\t' || !(char.IsControl(character) || IsDirectionOverride(character)))
            {
                result.Append(character);
            }
        }

        return result.ToString().Trim();
    }

    private static bool IsDirectionOverride(char character) =>
        character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
