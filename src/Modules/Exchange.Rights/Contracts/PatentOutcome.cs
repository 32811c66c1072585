namespace Exchange.Rights.Contracts;

/// <param name="RightId">The register's id; null when rejected, and for additions of a dry run.</param>
/// <param name="Number">The number as normalised, else as found; null when there is none.</param>
/// <param name="ReasonCode">
/// Set for <see cref="UpsertKind.AddedWithWarning"/> and <see cref="UpsertKind.Rejected"/>, and for <see cref="UpsertKind.Unchanged"/> when the
/// right is another's: a code of <see cref="PatentReason"/>.
/// </param>
public sealed record PatentOutcome(UpsertKind Kind, Guid? RightId, string? Number, string? ReasonCode);
