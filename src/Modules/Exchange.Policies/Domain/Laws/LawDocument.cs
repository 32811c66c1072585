namespace Exchange.Policies.Domain.Laws;

/// <summary>A law as its text says: what stands before, then divisions and articles in order.</summary>
/// <param name="Title">Null when the text has none of its own, as a book of the civil code.</param>
/// <param name="Preamble">Passing, amendments, what a judicial interpretation says before its articles; Markdown, a paragraph each.</param>
internal sealed record LawDocument(
    string? Title, IReadOnlyList<string> Preamble, IReadOnlyList<LawElement> Elements, IReadOnlyList<LawTrouble> Troubles)
{
    public IEnumerable<LawArticle> Articles => Elements.OfType<LawArticle>();

    public IEnumerable<LawDivision> Divisions => Elements.OfType<LawDivision>();

    public int ChapterCount => Divisions.Count(division => division.Kind == LawDivisionKind.Chapter);
}
