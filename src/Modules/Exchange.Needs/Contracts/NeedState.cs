namespace Exchange.Needs.Contracts;

public enum NeedState
{
    Draft,
    Submitted,

    /// <summary>Sent back by the reviewer with reasons, or taken off the page; editable like a draft.</summary>
    Returned,
    Published,

    /// <summary>Published, with an answer at least.</summary>
    Answered,

    /// <summary>Nobody had it: it stays public with a later deadline, as a call (征集).</summary>
    Call,
    Closed,
}
