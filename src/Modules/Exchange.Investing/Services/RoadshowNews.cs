using Exchange.Framework.Data;
using Exchange.Investing.Domain;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>Tells those who act for parties what concerns them in a roadshow. Joins the caller's unit of work.</summary>
internal sealed class RoadshowNews
{
    private readonly AppDbContext _db;
    private readonly INotifier _notifier;
    private readonly IPartyDirectory _parties;

    public RoadshowNews(AppDbContext db, INotifier notifier, IPartyDirectory parties)
    {
        _db = db;
        _notifier = notifier;
        _parties = parties;
    }

    /// <summary>Those who waited and have a seat now.</summary>
    public Task TellPromotedAsync(RoadshowSession session, IReadOnlyList<RoadshowSeat> promoted, CancellationToken cancellationToken) => TellAsync(
        [.. promoted.Select(s => s.PartyId)], session, "You have a seat in roadshow {0} {1} now", $"/roadshows/{session.Number}", cancellationToken);

    /// <summary>Everybody who takes part.</summary>
    public async Task TellAllAsync(RoadshowSession session, IReadOnlyList<RoadshowSeat> seats, string subject, CancellationToken cancellationToken)
    {
        var owners = await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id && (p.State == PitchState.Given || p.State == PitchState.Applied))
            .Select(p => p.PartyId).ToListAsync(cancellationToken);
        await TellAsync([.. seats.Select(s => s.PartyId).Concat(owners).Distinct()], session, subject, $"/roadshows/{session.Number}", cancellationToken);
    }

    public async Task TellAsync(
        IReadOnlyCollection<Guid> partyIds, RoadshowSession session, string subject, string url, CancellationToken cancellationToken, params string[] more)
    {
        if (partyIds.Count > 0)
        {
            await _notifier.NotifyAsync(
                new Notification(InvestingKinds.Roadshow.Name, subject, [session.Number, session.Title, .. more], url),
                await _parties.GetManagerUserIdsAsync(partyIds, cancellationToken), cancellationToken);
        }
    }
}
