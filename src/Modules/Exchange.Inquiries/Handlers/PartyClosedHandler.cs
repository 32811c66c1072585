using Exchange.Framework.Events;
using Exchange.Inquiries.Services;
using Exchange.Parties.Contracts;

namespace Exchange.Inquiries.Handlers;

/// <summary>Nobody answers for the party any more: its inquiries are closed and the other sides told.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly InquiryService _inquiries;

    public PartyClosedHandler(InquiryService inquiries) => _inquiries = inquiries;

    public Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _inquiries.LeaveAllAsync(integrationEvent.PartyId, cancellationToken);
}
