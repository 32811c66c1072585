namespace Exchange.Rights.Contracts;

/// <param name="Kind"><see cref="UpsertKind.Unchanged"/> for an event that is on record already; never <see cref="UpsertKind.Updated"/>.</param>
/// <param name="ReasonCode">A code of <see cref="PatentReason"/> or <see cref="LegalEventReason"/>; null for what was added or is unchanged.</param>
public sealed record LegalEventOutcome(UpsertKind Kind, string? Number, string? ReasonCode);
