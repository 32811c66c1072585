using Exchange.Framework.Events;
using Exchange.Providers.Contracts;
using Exchange.Providers.Services;

namespace Exchange.Providers.Handlers;

internal sealed class ProviderChangedHandler : IIntegrationEventHandler<ProviderChanged>
{
    private readonly ProviderUpkeep _upkeep;

    public ProviderChangedHandler(ProviderUpkeep upkeep) => _upkeep = upkeep;

    public Task HandleAsync(ProviderChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _upkeep.RefreshAsync(integrationEvent.PartyId, cancellationToken);
}
