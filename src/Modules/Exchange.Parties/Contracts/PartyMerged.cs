using Exchange.Framework.Events;

namespace Exchange.Parties.Contracts;

/// <summary>
/// Two parties turned out to be one: everything that named the first names the second now; or that was taken back, with the two
/// exchanged. The rows have moved already; modules renew what they keep of them, such as the index.
/// </summary>
public sealed record PartyMerged(Guid FromPartyId, Guid ToPartyId) : IIntegrationEvent;
