using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Investing.Domain;
using Exchange.Investing.Services;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Handlers;

/// <summary>Nobody acts for the party any more: what others wait for is withdrawn, and what was the party's alone is erased.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly AppDbContext _db;
    private readonly Interests _interests;
    private readonly Roadshows _roadshows;

    public PartyClosedHandler(AppDbContext db, Interests interests, Roadshows roadshows)
    {
        _db = db;
        _interests = interests;
        _roadshows = roadshows;
    }

    public async Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var partyId = integrationEvent.PartyId;
        await _interests.EndAllAsync(partyId, cancellationToken);
        await _roadshows.LeaveAllAsync(partyId, cancellationToken);
        var entries = _db.Set<ShortlistEntry>().Where(s => s.PartyId == partyId);
        await _db.Set<StageChange>().Where(c => entries.Any(s => s.Id == c.EntryId)).ExecuteDeleteAsync(cancellationToken);
        await entries.ExecuteDeleteAsync(cancellationToken);
        await _db.Set<InvestorProfile>().Where(p => p.Id == partyId).ExecuteDeleteAsync(cancellationToken);
    }
}
