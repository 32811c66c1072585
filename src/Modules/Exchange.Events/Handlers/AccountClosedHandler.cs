using Exchange.Events.Domain;
using Exchange.Events.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Events;
using Exchange.Framework.Time;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Events.Handlers;

/// <summary>Who signed up is forgotten and gives back what is to come; how many came stays.</summary>
internal sealed class AccountClosedHandler : IIntegrationEventHandler<AccountClosed>
{
    private readonly AppDbContext _db;
    private readonly SignUps _signUps;
    private readonly SiteClock _clock;

    public AccountClosedHandler(AppDbContext db, SignUps signUps, SiteClock clock)
    {
        _db = db;
        _signUps = signUps;
        _clock = clock;
    }

    public async Task HandleAsync(AccountClosed integrationEvent, EventMetadata metadata, CancellationToken cancellationToken)
    {
        var userId = integrationEvent.UserId;
        var now = _clock.Now;
        var mine = await _db.Set<SignUp>().Where(s => s.UserId == userId).Join(_db.Set<HouseEvent>(), s => s.EventId, e => e.Id, (s, e) => new { SignUp = s, e.LocalizationSet, e.StartsAt })
            .ToListAsync(cancellationToken);
        var freed = mine.FindAll(x => x.SignUp.IsActive && x.StartsAt > now);
        freed.ForEach(x => x.SignUp.Withdraw());
        mine.ForEach(x => x.SignUp.Forget());
        await _db.Set<EventProposal>().Where(p => p.UserId == userId).ExecuteUpdateAsync(set => set.SetProperty(p => p.UserId, (string?)null), cancellationToken);
        await _db.SaveChangesAsync(cancellationToken);

        // Each event in its own turn: the places go to who waits.
        foreach (var place in freed)
        {
            await _signUps.PromoteAsync(place.LocalizationSet, cancellationToken);
        }
    }
}
