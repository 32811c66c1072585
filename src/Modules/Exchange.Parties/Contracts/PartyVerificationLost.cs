using Exchange.Framework.Events;

namespace Exchange.Parties.Contracts;

/// <summary>A verified party changed its identity or was closed, or the operator took its verification back: what it may do as a verified one ends.</summary>
public sealed record PartyVerificationLost(Guid PartyId) : IIntegrationEvent;
