using System.Text.RegularExpressions;

namespace Exchange.Policies.Domain.Laws;

/// <summary>The beginnings of the articles of the same law that an article refers to.</summary>
internal static partial class ArticleContext
{
    private const int MaxReferences = 5;
    private const int LeadLength = 80;

    public static IReadOnlyDictionary<LawArticle, string> Of(LawDocument law)
    {
        var byNumber = new Dictionary<(int, int), LawArticle>();
        foreach (var article in law.Articles)
        {
            byNumber.TryAdd((article.Number, article.Insertion), article);
        }

        var result = new Dictionary<LawArticle, string>(ReferenceEqualityComparer.Instance);
        foreach (var article in law.Articles)
        {
            var text = article.Text;
            var leads = Reference().Matches(text)
                .Where(match => !NamesAnotherLaw(text, match.Index))
                .Select(match => Find(byNumber, match))
                .OfType<LawArticle>().Where(other => other != article).Distinct().Take(MaxReferences)
                .Select(other => other.Text is { Length: > LeadLength } long_ ? long_[..LeadLength] : other.Text);
            result[article] = string.Join('\n', leads);
        }

        return result;
    }

    private static LawArticle? Find(Dictionary<(int, int), LawArticle> byNumber, Match match)
    {
        var insertion = 0;
        return ChineseNumber.TryParse(match.Groups["n"].Value, out var number) && (!match.Groups["i"].Success || ChineseNumber.TryParse(match.Groups["i"].Value, out insertion))
            ? byNumber.GetValueOrDefault((number, insertion))
            : null;
    }

    // 本法第九条 is ours, 专利法第九条 and 《…》第九条 are not.
    private static bool NamesAnotherLaw(string text, int at) =>
        at > 1 && (text[at - 1] is '》' || (text[at - 1] is '法' or '例' or '则' or '典' or '定' && text[at - 2] is not '本'));

    [GeneratedRegex(@"第(?<n>[零一二三四五六七八九十百千]+)条(?:之(?<i>[一二三四五六七八九十]+))?")]
    private static partial Regex Reference();
}
