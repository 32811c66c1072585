using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Rights.Domain;

/// <summary>Folds what people type or print (full width, blanks, lower case, other dots) before a number is read (rules PAT-07).</summary>
internal static partial class WrittenForm
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

        // A lone surrogate and U+FFFE cannot be normalised, and stand in no number.
        if (source.Length > MaxLength || source.Any(c => char.IsSurrogate(c) || c == '\uFFFE'))
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

    /// <summary>Begins with the two letters of another office (WIPO ST.3) and goes on as a number does.</summary>
    /// <param name="folded">What <see cref="Fold"/> returned.</param>
    public static bool IsForeign(string folded) => ForeignForm().IsMatch(folded);

    [GeneratedRegex(@"^(?!CN|ZL)[A-Z]{2}[A-Z]{0,2}[0-9][0-9A-Z./-]{3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex ForeignForm();
}
