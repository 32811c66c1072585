namespace Exchange.Needs.Contracts;

/// <summary>Why a need was closed.</summary>
public enum NeedOutcome
{
    /// <summary>By an answer given here.</summary>
    SolvedByAnswer,

    /// <summary>By a listing or a right that is on the exchange.</summary>
    SolvedByListing,
    SolvedElsewhere,
    Withdrawn,

    /// <summary>The deadline passed.</summary>
    Expired,

    /// <summary>Taken down by the operator: no longer public.</summary>
    Removed,
}
