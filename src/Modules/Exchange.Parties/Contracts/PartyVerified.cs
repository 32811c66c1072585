using Exchange.Framework.Events;

namespace Exchange.Parties.Contracts;

public sealed record PartyVerified(Guid PartyId) : IIntegrationEvent;
