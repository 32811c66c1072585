using Exchange.Financing.Services;
using Exchange.Framework.Events;
using Exchange.Parties.Contracts;

namespace Exchange.Financing.Handlers;

/// <summary>Nobody acts for the party any more: a firm's dossiers are withdrawn, those of a natural person emptied, a lender's own notes deleted.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly DossierEnding _ending;
    private readonly LenderNotes _notes;

    public PartyClosedHandler(DossierEnding ending, LenderNotes notes)
    {
        _ending = ending;
        _notes = notes;
    }

    public async Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        await _ending.LeaveAllAsync(integrationEvent.PartyId, integrationEvent.IsPerson, cancellationToken);
        await _notes.DropAsync(integrationEvent.PartyId, cancellationToken);
    }
}
