namespace Exchange.Parties.Services;

/// <param name="PartyId">The new party, or the verified one that has the same credit code.</param>
internal sealed record CreateOutcome(Guid PartyId, bool IsRegisteredAlready);
