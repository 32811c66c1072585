namespace Exchange.Rights.Domain;

/// <summary>How far a source may change a right that the register holds already.</summary>
internal enum MergeReach
{
    /// <summary>Not at all: the right is another's, or the operator brought it and nobody has claimed it.</summary>
    Nothing,

    /// <summary>A claimant adds texts that the register's record lacks.</summary>
    Texts,

    /// <summary>The operator everything; a party what it has brought, and what it has claimed of what parties brought.</summary>
    Everything,
}
