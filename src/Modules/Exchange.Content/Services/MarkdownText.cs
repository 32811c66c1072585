using System.Text;
using System.Text.RegularExpressions;
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

    public static string ToHtml(string markdown)
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

        foreach (var marked in document.Descendants<EmphasisInline>().Where(e => e.DelimiterChar == '='))
        {
            marked.GetAttributes().AddClass("badge");
            marked.GetAttributes().AddClass("badge-unverified");
        }

        return HtmlCleaner.Clean(document.ToHtml(_pipeline));
    }

    /// <summary>The words alone, for searching and counting.</summary>
    public static string ToPlainText(string markdown) =>
        Tags().Replace(Markdown.ToPlainText(Embeds.WithoutCards(markdown), _pipeline), " ").Trim();

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

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();
}
