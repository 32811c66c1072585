namespace Exchange.Rights.Contracts;

/// <summary>Where records come from.</summary>
/// <param name="Name">Shown as the source of the record, such as <c>CNIPA XML</c> or the organisation's own file.</param>
/// <param name="PartyId">The party on whose behalf they are read; null for the operator.</param>
/// <param name="IsManual">Entered by hand: a failed check character is an error instead of a warning (rules PAT-10).</param>
/// <param name="IsCorrection">The whole entry form of a known right: what it leaves empty is emptied, not kept.</param>
/// <param name="UserId">Who started it, for the audit trail of work in the background; null for the person of the request.</param>
public sealed record PatentSource(string Name, Guid? PartyId, bool IsManual, bool IsCorrection = false, string? UserId = null);
