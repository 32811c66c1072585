using Exchange.Financing.Services;
using Exchange.Framework.Events;
using Exchange.Providers.Contracts;

namespace Exchange.Financing.Handlers;

/// <summary>A lender may not offer any more, or may again.</summary>
internal sealed class ProviderChangedHandler : IIntegrationEventHandler<ProviderChanged>, IIntegrationEventHandler<LenderRequestsLeft>
{
    private readonly LenderClocks _clocks;

    public ProviderChangedHandler(LenderClocks clocks) => _clocks = clocks;

    public Task HandleAsync(ProviderChanged integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _clocks.FollowAsync(integrationEvent.PartyId, cancellationToken);

    public Task HandleAsync(LenderRequestsLeft integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _clocks.FollowAsync(integrationEvent.PartyId, cancellationToken);
}
