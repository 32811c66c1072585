using System.Text;
using System.Text.Encodings.Web;
using Exchange.Search.Domain;

namespace Exchange.Search.Indexing;

/// <summary>Marks in a text what a query found, as HTML that is safe to show.</summary>
internal sealed class Highlighter
{
    private const int SnippetLength = 140;
    private const int LeadIn = 24;

    private readonly SearchAnalyzer _analyzer;
    private readonly HtmlEncoder _encoder;

    public Highlighter(SearchAnalyzer analyzer, HtmlEncoder encoder)
    {
        _analyzer = analyzer;
        _encoder = encoder;
    }

    public string Whole(string text, IReadOnlyList<IReadOnlyList<TextToken>> phrases) =>
        Render(text, Spans(text, phrases), 0, text.Length);

    /// <summary>The piece with most marked characters; the beginning when none is.</summary>
    public string Snippet(string text, IReadOnlyList<IReadOnlyList<TextToken>> phrases, int length = SnippetLength)
    {
        if (text.Length <= length)
        {
            return Whole(text, phrases);
        }

        var spans = Spans(text, phrases);
        var best = 0;
        var bestMarked = 0;
        foreach (var start in spans.Select(span => Math.Clamp(span.Start - LeadIn, 0, text.Length - length)))
        {
            var marked = spans.Sum(span => Math.Max(0, Math.Min(span.End, start + length) - Math.Max(span.Start, start)));
            if (marked > bestMarked)
            {
                (best, bestMarked) = (start, marked);
            }
        }

        var end = Boundary(text, best + length);
        return Render(text, spans, Boundary(text, best), end);
    }

    private static int Boundary(string text, int index) =>
        index > 0 && index < text.Length && char.IsLowSurrogate(text[index]) ? index - 1 : index;

    private List<(int Start, int End)> Spans(string text, IReadOnlyList<IReadOnlyList<TextToken>> phrases)
    {
        if (phrases.Count == 0 || text.Length == 0)
        {
            return [];
        }

        var found = new List<(int Start, int End)>();
        var tokens = _analyzer.Analyze(text);
        string? folded = null;
        foreach (var phrase in phrases)
        {
            if (phrase is [{ Kind: TokenKind.Character } character])
            {
                folded ??= TextFolding.Fold(text);
                for (var at = folded.IndexOf(character.Term, StringComparison.Ordinal); at >= 0;
                    at = folded.IndexOf(character.Term, at + character.Term.Length, StringComparison.Ordinal))
                {
                    found.Add((at, at + character.Term.Length));
                }

                continue;
            }

            for (var i = 0; i + phrase.Count <= tokens.Count; i++)
            {
                var matches = true;
                for (var j = 0; j < phrase.Count && matches; j++)
                {
                    matches = tokens[i + j].Term == phrase[j].Term
                        && tokens[i + j].Position - tokens[i].Position == phrase[j].Position - phrase[0].Position;
                }

                if (matches)
                {
                    found.Add((tokens[i].Start, tokens[i + phrase.Count - 1].End));
                }
            }
        }

        found.Sort();
        var merged = new List<(int Start, int End)>();
        foreach (var span in found)
        {
            if (merged.Count > 0 && span.Start <= merged[^1].End)
            {
                merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    private string Render(string text, List<(int Start, int End)> spans, int from, int to)
    {
        var html = new StringBuilder(to - from + 64);
        if (from > 0)
        {
            html.Append('…');
        }

        var position = from;
        foreach (var span in spans)
        {
            var start = Math.Max(span.Start, from);
            var end = Math.Min(span.End, to);
            if (start >= end)
            {
                continue;
            }

            html.Append(_encoder.Encode(text[position..start]))
                .Append("<mark>").Append(_encoder.Encode(text[start..end])).Append("</mark>");
            position = end;
        }

        html.Append(_encoder.Encode(text[position..to]));
        if (to < text.Length)
        {
            html.Append('…');
        }

        return html.ToString();
    }
}
