namespace Exchange.Needs.Contracts;

/// <summary>What an answer rests on.</summary>
public enum AnswerKind
{
    /// <summary>Words only: experience, a product, a proposal to develop it.</summary>
    Proposal,

    /// <summary>A right that the answering party has claimed.</summary>
    Right,

    /// <summary>A published listing of the answering party.</summary>
    Listing,

    /// <summary>An expert of the answering party would work on it.</summary>
    Expert,
}
