using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Exchange.Media.Contracts;

namespace Exchange.Content.Services;

/// <summary>
/// Pictures of the library inside a text, drawn at each reading: a picture can be replaced, described anew or cut
/// differently after the text was published.
/// </summary>
internal sealed partial class Pictures
{
    private const string Sizes = "(min-width: 48em) 40rem, 100vw";

    private readonly IMediaLibrary _library;

    public Pictures(IMediaLibrary library) => _library = library;

    /// <param name="html">Safe HTML of a text.</param>
    /// <param name="culture">Language of the text: its pictures are described in it.</param>
    public async Task<string> FinishAsync(string html, string culture, CancellationToken cancellationToken)
    {
        var ids = Tag().Matches(html).Select(m => MediaAddress.Read(m.Groups["url"].Value)).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
        {
            return html;
        }

        var entries = await _library.FindAsync(ids, cancellationToken);
        var language = CultureInfo.GetCultureInfo(culture);
        return Tag().Replace(html, match => MediaAddress.Read(match.Groups["url"].Value) is { } id ? Draw(entries.GetValueOrDefault(id), match.Value, language) : match.Value);
    }

    private static string Draw(MediaEntry? entry, string tag, CultureInfo language)
    {
        var words = Alternative().Match(tag) is { Success: true } alt ? WebUtility.HtmlDecode(alt.Groups[1].Value) : "";
        if (words.Length == 0)
        {
            words = entry?.Alt(language) ?? "";
        }

        var safe = WebUtility.HtmlEncode(words);

        // A picture that readers may not see leaves its words.
        return entry is not { IsPicture: true, IsPublic: true } ? safe : entry.ToImage(safe, Sizes);
    }

    [GeneratedRegex("<img [^>]*?src=\"(?<url>/media/[0-9a-f]{32}/[^\"]*)\"[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" alt=\"([^\"]*)\"")]
    private static partial Regex Alternative();
}
