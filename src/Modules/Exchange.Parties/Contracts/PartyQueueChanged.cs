using Exchange.Framework.Events;

namespace Exchange.Parties.Contracts;

/// <summary>The party has begun to wait for the operator's decision, or waits no more.</summary>
/// <param name="WaitingSince">Null when nothing of it waits.</param>
public sealed record PartyQueueChanged(Guid PartyId, DateTimeOffset? WaitingSince) : IIntegrationEvent;
