using System.Text;

namespace Exchange.Parties.Contracts;

public static class PartyName
{
    /// <summary>
    /// The form in which two writings of one name compare equal: compatibility-folded (full width, brackets), without
    /// blanks, lower case.
    /// </summary>
    public static string Normalise(string name)
    {
        var folded = name.Replace('\uFFFE', ' ').Normalize(NormalizationForm.FormKC);
        var result = new StringBuilder(folded.Length);
        foreach (var character in folded)
        {
            if (!char.IsWhiteSpace(character))
            {
                result.Append(char.ToLowerInvariant(character));
            }
        }

        return result.ToString();
    }
}
