using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace Exchange.Content.Services;

/// <summary>
/// HTML as it may stand in a text: structure, links and pictures of this site. No script, style, event handler, form or
/// frame gets through, nor an address that is not of the web, mail or telephone.
/// </summary>
internal static class HtmlCleaner
{
    private static readonly HtmlSanitizer _sanitizer = Create();

    /// <summary>Safe to be called by several threads.</summary>
    public static string Clean(string html) => _sanitizer.Sanitize(html);

    /// <summary>Whether a link, or with <paramref name="image"/> a picture, may lead there.</summary>
    public static bool IsAllowedAddress(string? url, bool image)
    {
        if (string.IsNullOrEmpty(url) || url[0] == '#'
            || (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) && !url.Any(char.IsControl)))
        {
            return true;
        }

        return !image && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto" or "tel");
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del", "details", "div", "dl", "dt", "em",
                "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp",
                "rt", "ruby", "s", "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
                "tr", "u", "ul",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "alt", "class", "colspan", "height", "href", "id", "lang", "reversed", "rowspan", "scope", "src", "start", "title", "value", "width",
            },
            AllowedClasses = new HashSet<string>(StringComparer.Ordinal) { "badge", "badge-unverified", "badge-demo", "task-list-item" },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto", "tel" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
            AllowedCssProperties = new HashSet<string>(StringComparer.OrdinalIgnoreCase),
            AllowedAtRules = new HashSet<AngleSharp.Css.Dom.CssRuleType>(),
        })
        {
            // The words inside a forbidden element stay, except where they are a program or a style.
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (removing.Tag.LocalName is "script" or "style" or "template" or "noscript" or "iframe" or "object" or "svg" or "math" or "xmp" or "noembed" or "noframes" or "plaintext" or "textarea" or "select" or "title")
            {
                removing.Tag.InnerHtml = "";
            }
        };
        sanitizer.FilterUrl += (_, filtered) =>
        {
            if (!IsAllowedAddress(filtered.OriginalUrl.Trim(), filtered.Tag is IHtmlImageElement))
            {
                filtered.SanitizedUrl = null;
            }
        };
        sanitizer.PostProcessNode += (_, processed) =>
        {
            // A picture that may not be shown leaves its words.
            if (processed.Node is IHtmlImageElement image && !image.HasAttribute("src"))
            {
                processed.ReplacementNodes.Add(processed.Document.CreateTextNode(image.AlternativeText ?? ""));
            }
        };
        return sanitizer;
    }
}
