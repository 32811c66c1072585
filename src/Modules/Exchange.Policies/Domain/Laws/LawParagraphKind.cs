namespace Exchange.Policies.Domain.Laws;

internal enum LawParagraphKind
{
    /// <summary>款.</summary>
    Paragraph,

    /// <summary>项: （一）.</summary>
    Item,

    /// <summary>目: 1．.</summary>
    SubItem,
}
