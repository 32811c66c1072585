using Exchange.Dates.Domain;
using Exchange.Dates.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Dates.Handlers;

/// <summary>Nobody is left whom a deadline of the party could remind, and nothing of it waits for the operator.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly AppDbContext _db;

    public PartyClosedHandler(AppDbContext db) => _db = db;

    public Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken) =>
        _db.Set<Deadline>().Where(d => d.PartyId == integrationEvent.PartyId || (d.Kind == VerificationAudience.Kind && d.SubjectId == integrationEvent.PartyId)).ExecuteDeleteAsync(cancellationToken);
}
