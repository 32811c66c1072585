using System.Text;

namespace Exchange.Rights.Domain;

/// <summary>Text of a person or of a file as it is kept.</summary>
internal static class EnteredText
{
    /// <summary>Null when nothing is left. PostgreSQL refuses NUL, and half a surrogate pair is no text on any database.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var trimmed = text.Trim();
        if (!trimmed.Any(c => char.IsSurrogate(c) || (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))))
        {
            return trimmed;
        }

        var result = new StringBuilder(trimmed.Length);
        foreach (var rune in trimmed.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\r' or '\t')
            {
                result.Append(rune.ToString());
            }
        }

        return result.Length == 0 ? null : result.ToString();
    }
}
