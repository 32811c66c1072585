using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Exchange.Content.Services;

/// <summary>
/// Markdown as safe HTML: raw HTML is shown as text, links lead to web, mail or telephone addresses or into this site,
/// images come from this site. <c>==words==</c> is the badge of a statement that nobody has verified yet.
/// </summary>
internal static class MarkdownText
{
    private static readonly MarkdownPipeline _pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Marked)
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .Build();

    public static string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, _pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            if (!IsAllowed(link.Url, link.IsImage))
            {
                link.Url = "";
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(a => !a.IsEmail && !IsAllowed(a.Url, image: false)).ToList())
        {
            link.ReplaceBy(new LiteralInline(link.Url));
        }

        foreach (var marked in document.Descendants<EmphasisInline>().Where(e => e.DelimiterChar == '='))
        {
            marked.GetAttributes().AddClass("badge");
            marked.GetAttributes().AddClass("badge-unverified");
        }

        return document.ToHtml(_pipeline);
    }

    private static bool IsAllowed(string? url, bool image)
    {
        if (string.IsNullOrEmpty(url) || url[0] == '#' || (url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal)))
        {
            return true;
        }

        return !image && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https" or "mailto" or "tel");
    }
}
