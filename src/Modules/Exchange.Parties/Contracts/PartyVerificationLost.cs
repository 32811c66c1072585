using Exchange.Framework.Events;

namespace Exchange.Parties.Contracts;

/// <summary>A verified party changed its identity and has to be verified anew: what it may do as a verified one ends.</summary>
public sealed record PartyVerificationLost(Guid PartyId) : IIntegrationEvent;
