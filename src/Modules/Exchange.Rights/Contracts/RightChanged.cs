using Exchange.Framework.Events;

namespace Exchange.Rights.Contracts;

/// <summary>Data or status of a right changed: listings that hold it must be indexed again.</summary>
public sealed record RightChanged(Guid RightId) : IIntegrationEvent;
