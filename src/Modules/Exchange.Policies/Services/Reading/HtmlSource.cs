using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services.Reading;

/// <summary>The text of a page: what stands in its main part, a block a line; nothing of it is executed or fetched.</summary>
internal static class HtmlSource
{
    private static readonly HashSet<string> _skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "header", "footer", "form", "aside", "iframe", "object", "svg", "select", "button", "head",
    };

    private static readonly HashSet<string> _inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "center", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "o:p", "q", "ruby", "rb", "rt", "rp", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img",
    };

    public static SourceFile Read(string html)
    {
        var document = new HtmlParser().ParseDocument(html);
        INode root = document.QuerySelector("article") ?? document.QuerySelector("main, [role=main]") ?? document.Body ?? (INode)document;
        var lines = new List<SourceLine>();
        var text = new StringBuilder();
        var cell = false;
        var inHeading = false;

        void Close(int heading)
        {
            if (MarkdownInline.FromPlain(text.ToString()) is { Length: > 0 } line)
            {
                lines.Add(new SourceLine(line, heading));
            }

            text.Clear();
        }

        // By hand instead of by recursion: a page nested a hundred thousand deep must not end the process.
        var node = root.FirstChild;
        while (node is not null)
        {
            if (node is IText words)
            {
                foreach (var character in words.Data)
                {
                    text.Append(character is '\n' or '\r' or '\t' ? ' ' : character);
                }
            }
            else if (node is IElement element && !_skipped.Contains(element.LocalName))
            {
                if (IsHeading(element))
                {
                    Close(0);
                    inHeading = true;
                }
                else if (inHeading)
                {
                    text.Append(element.LocalName == "br" ? " " : "");
                }
                else if (element.LocalName is "td" or "th")
                {
                    text.Append(cell ? " | " : "");
                    cell = true;
                }
                else if (element.LocalName == "br" || (!cell && !_inline.Contains(element.LocalName)))
                {
                    Close(0);
                }
                else if (element.LocalName == "tr")
                {
                    Close(0);
                    cell = false;
                }

                if (element.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }
            }

            while (node is not null && node.NextSibling is null)
            {
                node = node.Parent is null || node.Parent == root ? null : node.Parent;
                Leave(node);
            }

            node = node?.NextSibling;
        }

        Close(0);

        // What stands above the page's title is its way there.
        if (lines.FindIndex(line => line.Heading == 1) is > 0 and var title)
        {
            var line = lines[title];
            lines.RemoveAt(title);
            lines.Insert(0, line);
        }

        return new SourceFile(lines, Titled: true);

        void Leave(INode? left)
        {
            if (left is not IElement element)
            {
                return;
            }

            if (IsHeading(element))
            {
                Close(element.LocalName[1] - '0');
                inHeading = false;
            }
            else if (inHeading)
            {
                return;
            }
            else if (element.LocalName is "tr" or "table")
            {
                Close(0);
                cell = false;
            }
            else if (!cell && !_inline.Contains(element.LocalName))
            {
                Close(0);
            }
        }
    }

    /// <summary>The main part of an HTML file as it stands, without blank lines: inside Markdown those would end it. Null for other files.</summary>
    public static string? Body(string fileName, byte[] content)
    {
        if (Path.GetExtension(fileName).ToUpperInvariant() is not (".HTML" or ".HTM") || TextDecoding.Decode(content) is not { } html)
        {
            return null;
        }

        var document = new HtmlParser().ParseDocument(html);
        var root = document.QuerySelector("article") ?? document.QuerySelector("main, [role=main]") ?? document.Body;
        root?.QuerySelector("h1")?.Remove();
        return string.Join('\n', (root?.InnerHtml ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];
}
