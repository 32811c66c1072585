using System.Text;

namespace Exchange.Content.Services;

/// <summary>What a failed address may have been about: the words of its path.</summary>
internal static class AddressWords
{
    private const int MaxLength = 60;
    private const int MaxWords = 8;

    // What stands in addresses of many sites and says nothing.
    private static readonly HashSet<string> _idle = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "htm", "php", "asp", "aspx", "jsp", "cgi", "index", "default", "www", "http", "https", "info", "news", "notices", "cases", "guides", "faq", "downloads",
        "pages", "policies", "laws", "events", "campaigns", "topics", "patents", "listings", "article", "content", "the", "of", "and", "for", "to", "in", "on", "a", "an",
    };

    /// <summary>Empty when it says nothing. Letters, digits and single blanks alone.</summary>
    public static string Of(string path)
    {
        var words = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            words.Append(Rune.IsLetterOrDigit(rune) ? rune.ToString() : " ");
        }

        var kept = words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !_idle.Contains(word) && (word.Length > 1 || word[0] > 0x2E80)).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxWords);
        var text = string.Join(' ', kept);
        return text.Length <= MaxLength ? text : text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)].TrimEnd();
    }
}
