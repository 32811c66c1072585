using System.Text.RegularExpressions;

namespace Exchange.Policies.Domain.Laws;

/// <summary>A line that begins like an article: 第五十条之一, bold or not, and what stands behind the label.</summary>
/// <param name="IsMarked">Bold, a heading, or set off by a blank: written as an article's label is.</param>
internal sealed partial record ArticleLabel(int Number, int Insertion, string Rest, bool IsMarked)
{
    /// <summary>第五十条规定的…, 第五十条第二款…, 第五十条、第五十一条…: words that only follow a reference.</summary>
    public bool ReadsLikeReference => Reference().IsMatch(Rest);

    public static ArticleLabel? Read(SourceLine line)
    {
        var match = Label().Match(line.Markdown);
        if (!match.Success || !ChineseNumber.TryParse(match.Groups["n"].Value, out var number))
        {
            return null;
        }

        var insertion = 0;
        if (match.Groups["i"].Success && !ChineseNumber.TryParse(match.Groups["i"].Value, out insertion))
        {
            return null;
        }

        var rest = line.Markdown[match.Length..];
        var bold = match.Groups["bold"].Success;
        if (bold)
        {
            // **第一条** or **第一条　caption**: the closing mark belongs to the opening one.
            var close = rest.IndexOf("**", StringComparison.Ordinal);
            rest = close < 0 ? rest : rest.Remove(close, 2);
        }

        var marked = bold || line.Heading > 0 || rest.Length == 0 || char.IsWhiteSpace(rest[0]) || rest[0] is '【' or '：' or ':';
        return new ArticleLabel(number, insertion, rest.TrimStart(' ', '\t', '　', '\u00A0', '\u2002', '\u2003', '：', ':'), marked);
    }

    [GeneratedRegex($@"^(?<bold>\*\*)?第\s*(?<n>[{ChineseNumber.Characters}](?:[{ChineseNumber.Characters}\s]*[{ChineseNumber.Characters}])?)\s*条(?:\s*之\s*(?<i>[一二三四五六七八九十]{{1,3}}))?")]
    private static partial Regex Label();

    [GeneratedRegex($@"^(第[{ChineseNumber.Characters}]+[款项目]|第[（(]|[、，,；;。）)]|(和|与|或者|及|以及|至|到)(本法|本条例|第)|规定|所列|所称|所规定|的|中|之规定|各[款项]|修改为|改为|增加)")]
    private static partial Regex Reference();
}
