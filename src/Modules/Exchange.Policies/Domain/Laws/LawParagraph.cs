using System.Text.RegularExpressions;

namespace Exchange.Policies.Domain.Laws;

/// <summary>款, 项 or 目 of an article.</summary>
internal sealed partial record LawParagraph(string Markdown)
{
    public LawParagraphKind Kind => ItemMark().IsMatch(Markdown) ? LawParagraphKind.Item
        : SubItemMark().IsMatch(Markdown) ? LawParagraphKind.SubItem
        : LawParagraphKind.Paragraph;

    [GeneratedRegex(@"^[（(][一二三四五六七八九十百零]{1,5}[）)]")]
    private static partial Regex ItemMark();

    [GeneratedRegex(@"^(\d{1,2}\\?[.．、]|[（(]\d{1,2}[）)]|[①-⑳])")]
    private static partial Regex SubItemMark();
}
