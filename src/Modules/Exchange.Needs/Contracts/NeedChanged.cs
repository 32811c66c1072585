using Exchange.Framework.Events;

namespace Exchange.Needs.Contracts;

/// <summary>The state or the deadline of a need changed.</summary>
public sealed record NeedChanged(Guid NeedId, NeedState State) : IIntegrationEvent;
