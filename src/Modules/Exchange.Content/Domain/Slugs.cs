using System.Text;

namespace Exchange.Content.Domain;

/// <summary>The last part of an item's address: small letters, digits and hyphens.</summary>
internal static class Slugs
{
    public const int Length = 80;

    public static bool IsValid(string slug) => slug.Length is > 0 and <= Length
        && slug.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);

    /// <summary>Made of the Latin words of a title; null when it has too few of them, as Chinese titles have.</summary>
    public static string? FromTitle(string title)
    {
        var text = new StringBuilder();

        // The one character besides half ones that normalising refuses.
        foreach (var c in title.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(char.ToLowerInvariant(c));
            }
            else if (text.Length > 0 && text[^1] != '-' && !char.IsLetter(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                text.Append('-');
            }
        }

        if (text.Length > 60)
        {
            text.Length = 60;
        }

        var slug = text.ToString().Trim('-');
        return slug.Count(char.IsAsciiLetterLower) >= 4 && slug.Length * 2 >= title.Trim().Length ? slug : null;
    }
}
