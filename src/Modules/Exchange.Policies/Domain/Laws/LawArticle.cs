using System.Globalization;

namespace Exchange.Policies.Domain.Laws;

/// <param name="Insertion">1 for 第五十条之一; 0 for the article itself.</param>
/// <param name="Anchor"><c>art-50</c>, <c>art-50-1</c>; a second article of the same number has <c>x2</c> behind it.</param>
/// <param name="Path">The divisions it stands in, the largest first.</param>
internal sealed record LawArticle(
    int Number, int Insertion, string Anchor, IReadOnlyList<LawDivision> Path, IReadOnlyList<LawParagraph> Paragraphs) : LawElement
{
    public string Label => LabelOf(Number, Insertion);

    /// <summary>The words without mark-up, a paragraph a line.</summary>
    public string Text => string.Join('\n', Paragraphs.Select(paragraph => MarkdownInline.ToPlain(paragraph.Markdown)));

    public static string LabelOf(int number, int insertion) =>
        $"第{ChineseNumber.Write(number)}条{(insertion > 0 ? "之" + ChineseNumber.Write(insertion) : "")}";

    public static string AnchorOf(int number, int insertion) => insertion > 0
        ? string.Create(CultureInfo.InvariantCulture, $"art-{number}-{insertion}")
        : string.Create(CultureInfo.InvariantCulture, $"art-{number}");
}
