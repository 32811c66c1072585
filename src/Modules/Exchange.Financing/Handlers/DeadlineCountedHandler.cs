using Exchange.Dates.Contracts;
using Exchange.Financing.Domain;
using Exchange.Financing.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Financing.Handlers;

/// <summary>A lender's clock is counted by the calendar that has come.</summary>
internal sealed class DeadlineCountedHandler : IIntegrationEventHandler<DeadlineCounted>
{
    private readonly AppDbContext _db;

    public DeadlineCountedHandler(AppDbContext db) => _db = db;

    public async Task HandleAsync(DeadlineCounted integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        if (integrationEvent.Kind == FinancingNotices.AnswerDeadline)
        {
            (await _db.Set<DossierRequest>().FirstOrDefaultAsync(r => r.Id == integrationEvent.SubjectId, cancellationToken))?.Count(integrationEvent.SaidOn, integrationEvent.DueOn);
        }
    }
}
