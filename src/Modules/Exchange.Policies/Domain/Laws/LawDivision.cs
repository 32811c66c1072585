namespace Exchange.Policies.Domain.Laws;

/// <param name="Label">第二章, 一、, 附件; empty when the heading has no number.</param>
/// <param name="Anchor">From the numbers of the divisions above: <c>c2-s1</c>.</param>
internal sealed record LawDivision(LawDivisionKind Kind, int? Number, string Label, string Caption, string Anchor) : LawElement
{
    public string Heading => (Label.Length, Caption.Length) switch
    {
        (0, _) => Caption,
        (_, 0) => Label,
        _ => Label[^1] is '、' ? Label + Caption : Label + '　' + Caption,
    };
}
