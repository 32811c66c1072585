using System.Text;
using System.Text.RegularExpressions;
using Exchange.Media.Contracts;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Exchange.Content.Services;

/// <summary>
/// Markdown as safe HTML: links lead to web, mail or telephone addresses or into this site, images come from this site,
/// and raw HTML is kept as far as it is harmless. <c>==words==</c> is the badge of a statement that nobody has verified yet.
/// </summary>
internal static partial class MarkdownText
{
    // What writers of both languages call what nobody has verified.
    private static readonly string[] _saidSo = ["待核实", "not verified", "unverified", "to be verified"];

    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseEmphasisExtras(EmphasisExtraOptions.Marked | EmphasisExtraOptions.Strikethrough)
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .UseGenericAttributes()
        .Build();

    /// <summary>
    /// The Markdown with its raw HTML sanitised, as it is stored. Inside code it is text and stays; everywhere else what
    /// is not harmless is gone for good.
    /// </summary>
    public static string Clean(string markdown)
    {
        var text = Storable(markdown);
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var spans = Markdown.Parse(text, _pipeline).Descendants()
            .Where(node => node is HtmlBlock or HtmlInline && !node.Span.IsEmpty)
            .OrderBy(node => node.Span.Start).ToList();
        var cleaned = new StringBuilder(text.Length);
        var done = 0;
        foreach (var node in spans.Where(node => node.Span.End < text.Length))
        {
            if (node.Span.Start < done)
            {
                continue;
            }

            cleaned.Append(text, done, node.Span.Start - done);
            var html = text.Substring(node.Span.Start, node.Span.Length);
            cleaned.Append(node is HtmlInline ? CleanTag(html) : HtmlCleaner.Clean(html));
            done = node.Span.End + 1;
        }

        return cleaned.Append(text, done, text.Length - done).ToString();
    }

    /// <param name="unverified">What is added behind words that nobody has verified, such as " (not verified)"; empty where their look is enough.</param>
    public static string ToHtml(string markdown, string unverified = "")
    {
        var document = Markdown.Parse(markdown, _pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!HtmlCleaner.IsAllowedAddress(link.Url, link.IsImage))
            {
                link.Url = "";
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(a => !a.IsEmail && !HtmlCleaner.IsAllowedAddress(a.Url, image: false)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        // The page has its title already.
        foreach (var heading in document.Descendants<HeadingBlock>().Where(h => h.Level == 1))
        {
            heading.Level = 2;
        }

        foreach (var marked in document.Descendants<EmphasisInline>().Where(e => e.DelimiterChar == '='))
        {
            marked.GetAttributes().AddClass("badge");
            marked.GetAttributes().AddClass("badge-unverified");

            // Not by its look alone, nor twice.
            var words = string.Concat(marked.Descendants<LiteralInline>().Select(l => l.Content.ToString()));
            if (unverified.Length > 0 && !Array.Exists(_saidSo, said => words.Contains(said, StringComparison.OrdinalIgnoreCase)))
            {
                marked.AppendChild(new LiteralInline(unverified));
            }
        }

        var html = HtmlCleaner.Clean(document.ToHtml(_pipeline));

        // The site's own pictures come in the size that the screen needs, and wide tables scroll by themselves.
        html = Picture().Replace(html, "<img src=\"$1?w=800\" srcset=\"$1?w=320 320w, $1?w=800 800w, $1?w=1600 1600w\" sizes=\"(min-width: 48em) 40rem, 100vw\" loading=\"lazy\"");
        return html.Replace("<table", "<div class=\"table-wrap\"><table", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    /// <summary>Whether a picture says nothing to readers who do not see it. Those of the library have words of their own.</summary>
    public static bool HasPictureWithoutWords(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        return document.Descendants<LinkInline>().Any(link => link.IsImage && MediaAddress.Read(link.Url) is null && string.IsNullOrWhiteSpace(WordsOf(link)))
            || HtmlPictures(document, markdown).Any(tag => !LibraryPicture().IsMatch(tag) && !Alternative().IsMatch(tag));
    }

    /// <summary>The words alone, for searching and counting.</summary>
    public static string ToPlainText(string markdown) =>
        Tags().Replace(Markdown.ToPlainText(Embeds.WithoutCards(markdown), _pipeline), " ").Trim();

    /// <summary>Words for between square brackets.</summary>
    public static string EscapeWords(string words) => words.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal).ReplaceLineEndings(" ");

    /// <summary>Line ends as line feeds, without what no database stores.</summary>
    public static string Storable(string text)
    {
        var plain = text.ReplaceLineEndings("\n").Replace("\0", "", StringComparison.Ordinal).TrimEnd();
        if (!plain.Any(char.IsSurrogate))
        {
            return plain;
        }

        // Half a character cannot be written as UTF-8.
        var whole = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }

    private static string WordsOf(LinkInline link) => string.Concat(link.Descendants<LiteralInline>().Select(l => l.Content.ToString()))
        + string.Concat(link.Descendants<CodeInline>().Select(c => c.Content));

    private static IEnumerable<string> HtmlPictures(MarkdownDocument document, string markdown) => document.Descendants()
        .Where(node => node is HtmlBlock or HtmlInline && !node.Span.IsEmpty && node.Span.End < markdown.Length)
        .SelectMany(node => PictureTag().Matches(markdown.Substring(node.Span.Start, node.Span.Length)).Select(m => m.Value));

    // A single tag is no whole element: cleaning completes it, and what was completed goes again.
    private static string CleanTag(string tag)
    {
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            var name = tag[2..].TrimEnd('>').Trim();
            return HtmlCleaner.Clean($"<{name}></{name}>").EndsWith($"</{name}>", StringComparison.OrdinalIgnoreCase) ? $"</{name}>" : "";
        }

        var whole = HtmlCleaner.Clean(tag);
        var end = whole.LastIndexOf("</", StringComparison.Ordinal);
        return end > 0 ? whole[..end] : whole;
    }

    [GeneratedRegex("<img src=\"(/files/[0-9a-fA-F]{32}/[^\"?#]+\\.(?:png|jpe?g|webp))\"", RegexOptions.IgnoreCase)]
    private static partial Regex Picture();

    [GeneratedRegex("\\ssrc=\"/media/[0-9a-f]{32}/")]
    private static partial Regex LibraryPicture();

    [GeneratedRegex("<img[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex PictureTag();

    [GeneratedRegex("\\salt=\"[^\"]*\\S[^\"]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex Alternative();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
