namespace Exchange.Rights.Contracts;

/// <param name="Kind"><see cref="UpsertKind.Unchanged"/> for an event that is on record already; never <see cref="UpsertKind.Updated"/>.</param>
/// <param name="ReasonCode">A code of <see cref="PatentReason"/> or <see cref="LegalEventReason"/>; with what was added it is a warning; null when nothing is to be said.</param>
public sealed record LegalEventOutcome(UpsertKind Kind, string? Number, string? ReasonCode);
