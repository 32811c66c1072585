using System.Text.RegularExpressions;

namespace Exchange.Policies.Domain.Laws;

/// <summary>A line that is the heading of a part of a law.</summary>
internal sealed partial record DivisionLabel(LawDivisionKind Kind, int? Number, string Label, string Caption)
{
    private const int MaxHeading = 40;

    public static DivisionLabel? Read(SourceLine line)
    {
        var text = MarkdownInline.ToPlain(line.Markdown);
        if (Annex().Match(text) is { Success: true } annex && (line.Heading > 0 || text.Length <= MaxHeading))
        {
            return new DivisionLabel(LawDivisionKind.Annex, null, annex.Groups["label"].Value, annex.Groups["caption"].Value.TrimStart(':', '：').Trim());
        }

        if (Numbered().Match(text) is { Success: true } match && ChineseNumber.TryParse(match.Groups["n"].Value, out var number))
        {
            var rest = match.Groups["rest"].Value;
            var setOff = rest.Length == 0 || char.IsWhiteSpace(rest[0]);
            if (line.Heading == 0 && (text.Length > MaxHeading || rest.IndexOfAny(['。', '；', '：', '，']) >= 0 || (!setOff && Reference().IsMatch(rest))))
            {
                return null;
            }

            var kind = match.Groups["kind"].Value switch
            {
                "编" => LawDivisionKind.Book,
                "分编" => LawDivisionKind.SubBook,
                "章" => LawDivisionKind.Chapter,
                _ => LawDivisionKind.Section,
            };
            return new DivisionLabel(kind, number, $"第{ChineseNumber.Write(number)}{match.Groups["kind"].Value}", Caption_(rest));
        }

        return null;
    }

    /// <summary>一、一般规定, as judicial interpretations number their chapters: a heading, or a short line right before an article.</summary>
    public static DivisionLabel? ReadListed(SourceLine line, bool beforeArticle)
    {
        var text = MarkdownInline.ToPlain(line.Markdown);
        if ((line.Heading == 0 && (!beforeArticle || text.Length > MaxHeading || text[^1] is '。' or '；' or '：' or '，'))
            || Listed().Match(text) is not { Success: true } match
            || !ChineseNumber.TryParse(match.Groups["n"].Value, out var number))
        {
            return null;
        }

        return new DivisionLabel(LawDivisionKind.Chapter, number, ChineseNumber.Write(number) + '、', Caption_(match.Groups["rest"].Value));
    }

    // 总　则 is spaced out for its looks.
    private static string Caption_(string text)
    {
        var caption = TableOfContentsTail().Replace(text.Trim(), "");
        return SpacedOut().IsMatch(caption) ? string.Concat(caption.Where(character => !char.IsWhiteSpace(character))) : caption;
    }

    [GeneratedRegex($@"^第\s*(?<n>[{ChineseNumber.Characters}]+)\s*(?<kind>分编|编|章|节)(?<rest>.*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]{1,3})、\s*(?<rest>\S.*)$")]
    private static partial Regex Listed();

    [GeneratedRegex(@"^(?<label>附(件|录|表|图)?\s*[一二三四五六七八九十\d]{0,2})\s*(?<caption>|[:：].*)$")]
    private static partial Regex Annex();

    [GeneratedRegex(@"^(规定|的|所|中|第|和|与|至|以及|、)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"[\s.…·]*[.…·]{2,}\s*\d*\s*$|\s+\d{1,4}$")]
    private static partial Regex TableOfContentsTail();

    [GeneratedRegex(@"^\p{Lo}(\s+\p{Lo})+$")]
    private static partial Regex SpacedOut();
}
