using System.Text;
using System.Text.RegularExpressions;

namespace Exchange.Inquiries.Domain;

/// <summary>
/// Hides telephone numbers, e-mail addresses, WeChat and QQ ids in what the other side reads until both parties are
/// verified. Numbers of patents, listings and amounts stay readable.
/// </summary>
internal static partial class ContactRedaction
{
    public const string Mask = "••••••";

    // Written as digits on the telephone; 幺 is how 1 is said.
    private const string ChineseDigits = "〇零一二三四五六七八九幺壹";
    private const string TheirValues = "0012345678911";

    public static MaskedText Apply(string text)
    {
        var folded = FoldedText.Of(text);
        var spans = new List<(int Start, int End)>();
        Collect(EmailPattern(), folded.Text, folded, spans);
        Collect(SpelledEmailPattern(), folded.Text, folded, spans);
        Collect(WeChatPattern(), folded.Text, folded, spans);
        Collect(LabelledWeChatPattern(), folded.Text, folded, spans);
        Collect(QqPattern(), folded.Text, folded, spans);
        Collect(MobilePattern(), folded.Text, folded, spans);
        Collect(MobilePattern(), FoldSpoken(folded.Text), folded, spans);
        Collect(LandlinePattern(), folded.Text, folded, spans);
        Collect(ServiceNumberPattern(), folded.Text, folded, spans);
        Collect(ForeignNumberPattern(), folded.Text, folded, spans);
        Collect(LabelledNumberPattern(), folded.Text, folded, spans);
        if (spans.Count == 0)
        {
            return new MaskedText(text, HidesContacts: false);
        }

        var result = new StringBuilder(text.Length);
        var position = 0;
        foreach (var (start, end) in spans.OrderBy(s => s.Start))
        {
            if (end <= position)
            {
                continue;
            }

            if (start >= position)
            {
                result.Append(text, position, start - position).Append(Mask);
            }

            position = end;
        }

        return new MaskedText(result.Append(text, position, text.Length - position).ToString(), HidesContacts: true);
    }

    private static void Collect(Regex pattern, string searched, FoldedText folded, List<(int Start, int End)> spans)
    {
        foreach (Match match in pattern.Matches(searched))
        {
            var group = match.Groups["id"] is { Success: true } id ? id : match;
            spans.Add(folded.InSource(group.Index, group.Length));
        }
    }

    private static string FoldSpoken(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            var index = ChineseDigits.IndexOf(source[i], StringComparison.Ordinal);
            result[i] = index < 0 ? source[i] : TheirValues[index];
        }
    });

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+\s?(?:@|\(at?\)|\[at?\])\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+\s+at\s+[A-Za-z0-9-]+(?:\s+dot\s+[A-Za-z0-9-]+)+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex SpelledEmailPattern();

    // 微信 abc123, 微信号:abc123: after the Chinese word any id is one.
    [GeneratedRegex(@"(?:微信|薇信|威信|V信|加V)\s*(?:号|ID|帐号|账号)?\s*[:是为=]?\s*(?<id>[A-Za-z][A-Za-z0-9_-]{5,19})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex WeChatPattern();

    // After the Latin word only with a colon or with a digit in the id: "WeChat platform" is no id.
    [GeneratedRegex(@"(?<![A-Za-z])(?:wechat|weixin|wx|vx|v(?=\s*[:=]))(?:\s*id)?\s*(?:[:=]\s*(?<id>[A-Za-z][A-Za-z0-9_-]{5,19})|\s(?<id>(?=[A-Za-z_-]*\d)[A-Za-z][A-Za-z0-9_-]{5,19}))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LabelledWeChatPattern();

    [GeneratedRegex(@"(?<![A-Za-z])(?:QQ|扣扣)\s*(?:号|群)?\s*[:是为=]?\s*(?<id>\d{5,12})(?!\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex QqPattern();

    // Not inside a longer number: 201210299861.5 is a patent; nor a date, whose digits could go on.
    [GeneratedRegex(@"(?<![\d.])(?:\+?86[\s._/-]{0,3})?(?!1\d{3}[-./年]\s?\d{1,2}[-./月])1(?:[\s._/-]{0,3}[3-9])(?:[\s._/-]{0,3}\d){9}(?!\d|\.\d)", RegexOptions.None, 1000)]
    private static partial Regex MobilePattern();

    [GeneratedRegex(@"(?<![\d.])(?:\+?86[ -]?|\()?0\d{2,3}\)?[ -]?\d{7,8}(?!\d|\.\d)", RegexOptions.None, 1000)]
    private static partial Regex LandlinePattern();

    [GeneratedRegex(@"(?<![\d.])[48]00-?\d{3}-?\d{4}(?!\d|\.\d)", RegexOptions.None, 1000)]
    private static partial Regex ServiceNumberPattern();

    // +49 170 1234567, +1 (415) 555-0134: whatever begins with a country's code.
    [GeneratedRegex(@"\+[1-9]\d{0,2}(?:[\s().-]{0,3}\d){6,13}(?!\d|\.\d|%)", RegexOptions.None, 1000)]
    private static partial Regex ForeignNumberPattern();

    // A local number has no form of its own: it is one after the word for telephone.
    [GeneratedRegex(@"(?:电话|手机|座机|固话|(?<![A-Za-z])(?:tel|telephone|phone|mobile)(?![A-Za-z]))\s*(?:号码?)?\s*[:.是为]?\s*(?<id>(?!\d{4}[-./]\d{1,2}[-./])\d(?:[\s-]?\d){5,13})(?!\d|\.\d)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LabelledNumberPattern();
}
