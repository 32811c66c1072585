namespace Exchange.Rights.Contracts;

/// <param name="RightId">The register's id; null when rejected, and for additions of a dry run.</param>
/// <param name="Number">The number as normalised, else as found; null when there is none.</param>
/// <param name="ReasonCode">
/// A code of <see cref="PatentReason"/>: why it was rejected or, being another's, left as it was; what is doubtful about one that was added or
/// updated. Null when nothing is to be said.
/// </param>
public sealed record PatentOutcome(UpsertKind Kind, Guid? RightId, string? Number, string? ReasonCode);
