using System.Net;
using System.Text.RegularExpressions;
using Exchange.Content.ViewModels;

namespace Exchange.Content.Services;

/// <summary>The headings of a text, for the table of contents.</summary>
internal static partial class Outline
{
    public static IReadOnlyList<OutlineEntry> Of(string html) =>
        [.. Heading().Matches(html).Select(m => new OutlineEntry(m.Groups[1].Value[0] - '0', WebUtility.HtmlDecode(m.Groups[2].Value), WebUtility.HtmlDecode(Tags().Replace(m.Groups[3].Value, ""))))];

    [GeneratedRegex("<h([23])[^>]*? id=\"([^\"]+)\"[^>]*>(.*?)</h\\1>", RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
