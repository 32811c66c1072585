using System.Text.RegularExpressions;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services.Reading;

/// <summary>Markdown by its lines: front matter and comments aside, headings by their marks, all else as it was written.</summary>
internal static partial class MarkdownSource
{
    public static SourceFile Read(string text)
    {
        var body = Comment().Replace(FrontMatter().Replace(text.ReplaceLineEndings("\n"), ""), "");
        var lines = new List<SourceLine>();
        var follows = false;
        foreach (var raw in body.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0)
            {
                follows = false;
                continue;
            }

            var heading = Heading().Match(line);
            lines.Add(heading.Success
                ? new SourceLine(heading.Groups["text"].Value, heading.Groups["marks"].Length)
                : new SourceLine(line, 0, follows));
            follows = !heading.Success;
        }

        return new SourceFile(lines, Titled: false);
    }

    [GeneratedRegex(@"\A\s*---\n.*?\n(---|\.\.\.)[ \t]*(\n|\z)", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"<!--.*?(-->|\z)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>\S.*?)\s*#*$")]
    private static partial Regex Heading();
}
