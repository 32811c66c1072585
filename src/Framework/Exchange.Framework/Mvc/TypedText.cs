using System.Text;

namespace Exchange.Framework.Mvc;

/// <summary>Text as it is kept: without blanks around it and without characters that a database refuses.</summary>
public static class TypedText
{
    /// <summary>Null when nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(character).Append(text[++i]);
            }
            else if (!char.IsSurrogate(character) && (character is '\n' or '\t' || !char.IsControl(character)))
            {
                result.Append(character);
            }
        }

        var clean = result.ToString().Trim();
        return clean.Length == 0 ? null : clean;
    }
}
