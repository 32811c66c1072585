using Exchange.Framework.Events;

namespace Exchange.Providers.Contracts;

/// <summary>Something in the <see cref="ProviderSummary"/> of the party has changed, also because a licence's last day has passed.</summary>
public sealed record ProviderChanged(Guid PartyId) : IIntegrationEvent;
