namespace Exchange.Policies.Domain.Laws;

/// <summary>The parts of a law, from the largest to the smallest.</summary>
internal enum LawDivisionKind
{
    /// <summary>编.</summary>
    Book,

    /// <summary>分编.</summary>
    SubBook,

    /// <summary>章, and what a judicial interpretation numbers as 一、.</summary>
    Chapter,

    /// <summary>节.</summary>
    Section,

    /// <summary>附件, 附录: what is annexed has articles of other texts, not of this one.</summary>
    Annex,
}
