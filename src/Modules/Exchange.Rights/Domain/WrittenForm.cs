using System.Globalization;
using System.Text;

namespace Exchange.Rights.Domain;

/// <summary>Folds what people type or print (full width, blanks, lower case, other dots) before a number is read (rules PAT-07).</summary>
internal static class WrittenForm
{
    /// <summary>Longer input is no number.</summary>
    public const int MaxLength = 60;

    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "";
        }

        var source = text.Trim();

        // A lone surrogate cannot be normalised, and stands in no number.
        if (source.Length > MaxLength || source.Any(char.IsSurrogate))
        {
            return "";
        }

        var result = new StringBuilder(source.Length);
        foreach (var character in source.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format)
            {
                continue;
            }

            result.Append(character is '。' or '·' or '・' ? '.' : char.ToUpperInvariant(character));
        }

        return result.ToString();
    }
}
