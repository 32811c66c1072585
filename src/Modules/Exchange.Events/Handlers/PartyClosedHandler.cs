using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Handlers;

/// <summary>Nobody acts for the party any more: it comes to no matchmaking, and the tables that it had are free.</summary>
internal sealed class PartyClosedHandler : IIntegrationEventHandler<PartyClosed>
{
    private readonly AppDbContext _db;
    private readonly Matchmaking _matchmaking;
    private readonly SiteClock _clock;

    public PartyClosedHandler(AppDbContext db, Matchmaking matchmaking, SiteClock clock)
    {
        _db = db;
        _matchmaking = matchmaking;
        _clock = clock;
    }

    public async Task HandleAsync(PartyClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var partyId = integrationEvent.PartyId;
        var now = _clock.Now;
        var coming = await _db.Set<MatchGuest>().AsNoTracking().Where(g => g.PartyId == partyId && g.State != GuestState.Declined)
            .Where(g => _db.Set<HouseEvent>().Any(e => e.Id == g.EventId && e.StartsAt > now)).OrderBy(g => g.EventId).Select(g => g.Id).ToListAsync(cancellationToken);
        foreach (var guestId in coming)
        {
            await _matchmaking.DeclineAsync(guestId, partyId, cancellationToken);
        }
    }
}
