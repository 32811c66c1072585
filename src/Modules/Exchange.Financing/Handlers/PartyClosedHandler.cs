using Exchange.Financing.Services;
using Exchange.Framework.Events;
using Exchange.Parties.Contracts;

namespace Exchange.Financing.Handlers;

/// <summary>Nobody acts for the firm any more: its dossiers are withdrawn, and those of a natural person emptied.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly DossierEnding _ending;

    public PartyClosedHandler(DossierEnding ending) => _ending = ending;

    public Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _ending.LeaveAllAsync(integrationEvent.PartyId, integrationEvent.IsPerson, cancellationToken);
}
