using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>Seats of investors in a roadshow. Callers have checked the person's right.</summary>
internal sealed class RoadshowSeats
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;
    private readonly RoadshowNews _news;

    public RoadshowSeats(AppDbContext db, ICurrentUser user, SiteClock clock, RoadshowNews news)
    {
        _db = db;
        _user = user;
        _clock = clock;
        _news = news;
    }

    /// <param name="agrees">The owners in the programme may read the party's name.</param>
    /// <returns>Whether there was a seat; null when there is no such session.</returns>
    public async Task<Result<bool>?> SignUpAsync(CurrentParty acting, string number, bool agrees, CancellationToken cancellationToken)
    {
        var hasSeat = false;
        var result = await _db.TakeTurnAsync(
            number,
            async session =>
            {
                if (!session.TakesSignUps(_clock.Now))
                {
                    return Result.Fail(InvestingTexts.TooLate);
                }

                if (!acting.Party.IsVerified)
                {
                    return Result.Fail("Seats are for verified parties. Have your organisation verified first.");
                }

                var seats = await OfAsync(session, cancellationToken);
                if (seats.Exists(s => s.PartyId == acting.Party.Id))
                {
                    return Result.Fail("Your organisation is signed up already.");
                }

                var seat = new RoadshowSeat
                {
                    SessionId = session.Id,
                    PartyId = acting.Party.Id,
                    Number = SeatPlan.Next(seats, session.Capacity),
                    SignedUpAt = _clock.Now,
                    AgreesToBeNamed = agrees,
                    UserId = _user.Id,
                };
                hasSeat = seat.Number is not null;
                _db.Add(seat);
                return Result.Success;
            },
            cancellationToken);
        return result is null ? null : result.Succeeded ? Result.Ok(hasSeat) : Result<bool>.Fail(result.Error!, result.Field, [.. result.Arguments ?? []]);
    }

    /// <summary>The seat goes to whoever has waited longest.</summary>
    /// <returns>Null when there is no such session, or the party has no place in it.</returns>
    public async Task<Result?> GiveUpAsync(Guid partyId, string number, CancellationToken cancellationToken)
    {
        var isThere = true;
        var result = await _db.TakeTurnAsync(
            number,
            async session =>
            {
                var seats = await OfAsync(session, cancellationToken);
                if (seats.Find(s => s.PartyId == partyId) is not { } mine)
                {
                    isThere = false;
                    return Result.Fail(InvestingTexts.TooLate);
                }

                if (!session.TakesSignUps(_clock.Now))
                {
                    return Result.Fail(InvestingTexts.TooLate);
                }

                await FreeAsync(session, seats, mine, cancellationToken);
                return Result.Success;
            },
            cancellationToken);
        return isThere ? result : null;
    }

    public Task<List<RoadshowSeat>> OfAsync(RoadshowSession session, CancellationToken cancellationToken) =>
        _db.Set<RoadshowSeat>().Where(s => s.SessionId == session.Id).ToListAsync(cancellationToken);

    /// <summary>Takes the party's seat away; whoever has waited longest gets it.</summary>
    public async Task FreeAsync(RoadshowSession session, List<RoadshowSeat> seats, RoadshowSeat mine, CancellationToken cancellationToken)
    {
        seats.Remove(mine);
        _db.Remove(mine);

        // The key of the seat is free only after this.
        await _db.SaveChangesAsync(cancellationToken);
        await _news.TellPromotedAsync(session, SeatPlan.Promote(seats, session.Capacity), cancellationToken);
    }
}
