using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Exchange.Parties.Domain;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Parties.Handlers;

/// <summary>A closed account acts for nobody any more; a party for which nobody acts now is closed with it.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;
    private readonly Outbox _outbox;
    private readonly IAuditTrail _audit;
    private readonly SiteClock _clock;

    public AccountClosedHandler(AppDbContext db, Outbox outbox, IAuditTrail audit, SiteClock clock)
    {
        _db = db;
        _outbox = outbox;
        _audit = audit;
        _clock = clock;
    }

    public async Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var userId = integrationEvent.UserId;
        var members = _db.Set<PartyMember>();
        await _db.Set<ActiveParty>().Where(a => a.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        await _db.Set<JoinRequest>().Where(r => r.UserId == userId).ExecuteDeleteAsync(cancellationToken);
        var left = await _db.Set<Party>().Include(p => p.Evidence).Include(p => p.FormerNames).AsSplitQuery()
            .Where(p => members.Any(m => m.PartyId == p.Id && m.UserId == userId) && !members.Any(m => m.PartyId == p.Id && m.UserId != userId))
            .ToListAsync(cancellationToken);
        foreach (var party in left)
        {
            party.Close(_clock.Now);
            _audit.Record("party.closed", nameof(Party), party.Id.ToString(), new { party.Kind });
            _outbox.Add(new PartyVerificationLost(party.Id));
            _outbox.Add(new PartyClosed(party.Id, party.Kind));
        }

        var ids = left.ConvertAll(p => p.Id);
        await _db.Set<PartyInvitation>().Where(i => ids.Contains(i.PartyId)).ExecuteDeleteAsync(cancellationToken);
        await _db.Set<ApiKey>().Where(k => ids.Contains(k.PartyId)).ExecuteDeleteAsync(cancellationToken);
        await _db.Set<Webhook>().Where(h => ids.Contains(h.PartyId)).ExecuteDeleteAsync(cancellationToken);
        _db.RemoveRange(await members.Where(m => m.UserId == userId).ToListAsync(cancellationToken));
        await _db.SaveChangesAsync(cancellationToken);
    }
}
