using Exchange.Experts.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Handlers;

/// <summary>
/// Nobody waits for an answer any more: open questions are closed. Of a natural person the words go; number, field, days and rating
/// stay, because the service is measured by them.
/// </summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly AppDbContext _db;
    private readonly SiteClock _clock;

    public PartyClosedHandler(AppDbContext db, SiteClock clock)
    {
        _db = db;
        _clock = clock;
    }

    public async Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        foreach (var ticket in await _db.Set<ConsultationTicket>().Include(t => t.Entries).Where(t => t.PartyId == integrationEvent.PartyId).ToListAsync(cancellationToken))
        {
            if (ticket.State != TicketState.Closed)
            {
                ticket.Close(null, null, _clock.Now);
            }

            if (integrationEvent.IsPerson)
            {
                ticket.Forget();
            }
        }
    }
}
