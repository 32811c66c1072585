using System.Text.RegularExpressions;
using Exchange.Content.Services;

namespace Exchange.Content.Feeds;

/// <summary>The safe HTML of a text for reading elsewhere: addresses are absolute, pictures come in one size.</summary>
internal static partial class FeedHtml
{
    /// <summary>A feed of twenty laws would be a book.</summary>
    public const int MaxLength = 60_000;

    /// <summary>Null when the text is too long.</summary>
    /// <param name="html">Made by the sanitiser, and so with double quotes about every attribute.</param>
    /// <param name="origin">Scheme and host of the site.</param>
    /// <param name="url">Absolute address of the text, for links to places in it.</param>
    public static string? Of(string html, string origin, string url)
    {
        if (html.Length > MaxLength)
        {
            return null;
        }

        var plain = Sizes().Replace(Embeds.WithNumbers(html), "");
        plain = Inside().Replace(plain, match => $"{match.Groups[1].Value}{url}#");
        return FromRoot().Replace(plain, match => $"{match.Groups[1].Value}{origin}/");
    }

    [GeneratedRegex("\\s(?:srcset|sizes|loading)=\"[^\"]*\"")]
    private static partial Regex Sizes();

    [GeneratedRegex("(\\shref=\")#")]
    private static partial Regex Inside();

    [GeneratedRegex("(\\s(?:href|src)=\")/(?!/)")]
    private static partial Regex FromRoot();
}
