using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Services.Reading;

internal static class PlainSource
{
    public static SourceFile Read(string text)
    {
        var lines = new List<SourceLine>();
        var follows = false;
        foreach (var raw in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var plain = MarkdownInline.FromPlain(raw);
            if (plain.Length == 0)
            {
                follows = false;
                continue;
            }

            // An indented line begins a paragraph.
            var indented = raw[0] is '　' or '\t' || raw.StartsWith("  ", StringComparison.Ordinal);
            lines.Add(new SourceLine(plain, 0, follows && !indented));
            follows = true;
        }

        return new SourceFile(lines, Titled: true);
    }
}
