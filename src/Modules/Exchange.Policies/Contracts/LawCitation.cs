using System.Globalization;
using System.Text.RegularExpressions;
using Exchange.Policies.Domain.Laws;

namespace Exchange.Policies.Contracts;

/// <summary>An article as other texts name it: 专利法第五十条之一. Without an article it names the law.</summary>
/// <param name="Law">Short name, such as 专利法; the full title is understood too.</param>
/// <param name="Insertion">1 for 之一; 0 for the article itself.</param>
public sealed partial record LawCitation(string Law, int? Article = null, int Insertion = 0)
{
    private const string Country = "中华人民共和国";

    /// <summary>The law's name as it is looked up: without 《》 and without 中华人民共和国.</summary>
    public string Name => NameOf(Law);

    /// <summary>In words: 《专利法》第五十条.</summary>
    public string Text => $"《{Name}》{(Article is { } number ? LawArticle.LabelOf(number, Insertion) : "")}";

    public string? Anchor => Article is { } number ? LawArticle.AnchorOf(number, Insertion) : null;

    public static string NameOf(string law)
    {
        var name = law.Trim().Trim('《', '》');
        return name.Length > Country.Length && name.StartsWith(Country, StringComparison.Ordinal) ? name[Country.Length..] : name;
    }

    /// <summary>Reads 专利法第五十条, 专利法 50, 专利法 50-1 and the name of a law alone; null when the number is none.</summary>
    public static LawCitation? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success || match.Groups["law"].Value.Trim() is not { Length: > 0 } law)
        {
            return null;
        }

        if (match.Groups["n"] is not { Success: true } number)
        {
            return new LawCitation(NameOf(law));
        }

        var insertion = 0;
        return ChineseNumber.TryParse(number.Value, out var article) && (match.Groups["i"] is not { Success: true } inserted || ChineseNumber.TryParse(inserted.Value, out insertion))
            ? new LawCitation(NameOf(law), article, insertion)
            : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}{(Article is { } number ? " " + number : "")}{(Insertion > 0 ? "-" + Insertion : "")}");

    [GeneratedRegex($@"^(?<law>.+?)(?:\s*第\s*(?<n>[{ChineseNumber.Characters}]+)\s*条(?:之(?<i>[一二三四五六七八九十]+))?|\s+(?<n>\d+)(?:-(?<i>\d+))?)?$")]
    private static partial Regex Form();
}
