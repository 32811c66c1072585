using System.Text;

namespace Exchange.Framework.Mvc;

/// <summary>
/// Typed text in the form in which two writings of it compare equal (NFKC). What is no character, at which normalising throws, becomes
/// a blank.
/// </summary>
public static class CompatibleText
{
    public static string Fold(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // The last two of every plane are no characters.
            if ((rune.Value & 0xFFFE) == 0xFFFE)
            {
                clean.Append(' ');
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize(NormalizationForm.FormKC);
    }
}
