using Exchange.Dates.Contracts;
using Exchange.Experts.Domain;
using Exchange.Experts.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Experts.Handlers;

/// <summary>The service time of a consultation, and the reply of an expert who was drawn, are counted by the calendar that has come.</summary>
internal sealed class DeadlineCountedHandler : IIntegrationEventHandler<DeadlineCounted>
{
    private readonly AppDbContext _db;

    public DeadlineCountedHandler(AppDbContext db) => _db = db;

    public async Task HandleAsync(DeadlineCounted integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (integrationEvent.Kind == ExpertAudience.Answer)
        {
            (await _db.Set<ConsultationTicket>().FirstOrDefaultAsync(t => t.Id == integrationEvent.SubjectId, cancellationToken))?.Count(integrationEvent.SaidOn, integrationEvent.DueOn);
        }
        else if (integrationEvent.Kind == ExpertAudience.Reply)
        {
            (await _db.Set<DrawEntry>().FirstOrDefaultAsync(e => e.Id == integrationEvent.SubjectId, cancellationToken))?.Count(integrationEvent.SaidOn, integrationEvent.DueOn);
        }
    }
}
