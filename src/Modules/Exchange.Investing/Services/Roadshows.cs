using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Investing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>The operator plans and holds roadshows; a party that is closed leaves them. Callers have checked the person's right.</summary>
internal sealed class Roadshows
{
    public const string NumberPrefix = "LY";

    private readonly AppDbContext _db;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;
    private readonly RoadshowSeats _seats;
    private readonly RoadshowNews _news;

    public Roadshows(AppDbContext db, PublicNumbers numbers, SiteClock clock, RoadshowSeats seats, RoadshowNews news)
    {
        _db = db;
        _numbers = numbers;
        _clock = clock;
        _seats = seats;
        _news = news;
    }

    /// <returns>The number of the new session.</returns>
    public async Task<Result<string>> CreateAsync(RoadshowForm form, CancellationToken cancellationToken)
    {
        var plan = form.ToPlan();
        var right = plan.StartsAt <= _clock.Now ? Result.Fail("Choose a day and time to come.", nameof(RoadshowPlan.StartsAt)) : plan.Check();
        if (!right.Succeeded)
        {
            return Result<string>.Fail(right.Error!, right.Field, [.. right.Arguments ?? []]);
        }

        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        var session = new RoadshowSession(await _numbers.NextAsync(NumberPrefix, cancellationToken), plan, isDemo: false, _clock.Now);
        _db.Add(session);
        await _db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return Result.Ok(session.Number);
    }

    /// <returns>Null when there is no such session.</returns>
    public Task<Result?> ReviseAsync(string number, RoadshowForm form, CancellationToken cancellationToken) => _db.TakeTurnAsync(
        number,
        async session =>
        {
            if (session.Version != form.Version)
            {
                return Result.Fail(InvestingTexts.Stale);
            }

            var plan = form.ToPlan();
            var retimed = session.StartsAt != plan.StartsAt || session.SlotMinutes != plan.SlotMinutes;
            var moved = session.State == RoadshowState.Open
                && (session.StartsAt != plan.StartsAt || session.Place != Trimmed(plan.Place) || session.Link != Trimmed(plan.Link));
            var seats = await _seats.OfAsync(session, cancellationToken);
            var lastSlot = await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id).MaxAsync(p => p.Slot, cancellationToken) ?? 0;
            var result = session.Revise(plan, lastSlot, seats.Max(s => s.Number) ?? 0, _clock.Now);
            if (!result.Succeeded)
            {
                return result;
            }

            if (retimed)
            {
                foreach (var pitch in await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id && p.ConfirmedAt != null).ToListAsync(cancellationToken))
                {
                    pitch.AskAgain();
                }
            }

            await _news.TellPromotedAsync(session, SeatPlan.Promote(seats, session.Capacity), cancellationToken);
            if (moved)
            {
                await _news.TellAllAsync(session, seats, "Roadshow {0} {1} has moved: look at the day and the place", cancellationToken);
            }

            return result;
        },
        cancellationToken);

    /// <returns>Null when there is no such session.</returns>
    public Task<Result?> AnnounceAsync(string number, CancellationToken cancellationToken) =>
        _db.TakeTurnAsync(number, session => Task.FromResult(session.Announce(_clock.Now)), cancellationToken);

    /// <returns>Null when there is no such session.</returns>
    public Task<Result?> CancelAsync(string number, string reason, CancellationToken cancellationToken) => _db.TakeTurnAsync(
        number,
        async session =>
        {
            var result = session.Cancel(reason);
            if (result.Succeeded)
            {
                await _news.TellAllAsync(session, await _seats.OfAsync(session, cancellationToken), "Roadshow {0} {1} is cancelled", cancellationToken);
            }

            return result;
        },
        cancellationToken);

    /// <summary>Who came; the first time closes the session and asks those who came for a stage.</summary>
    /// <returns>Null when there is no such session.</returns>
    public Task<Result?> TakeAttendanceAsync(string number, IReadOnlyCollection<Guid> attended, CancellationToken cancellationToken) => _db.TakeTurnAsync(
        number,
        async session =>
        {
            var isFirst = session.State == RoadshowState.Open;
            var result = session.Hold(_clock.Now);
            if (!result.Succeeded)
            {
                return result;
            }

            var seats = await _seats.OfAsync(session, cancellationToken);
            foreach (var seat in seats.Where(s => s.Number is not null))
            {
                seat.Attended = attended.Contains(seat.Id);
            }

            if (isFirst)
            {
                var came = seats.Where(s => s.Attended == true).Select(s => s.PartyId).ToList();
                await _news.TellAsync(came, session, "Roadshow {0} {1} is over: set a stage for what you saw", "/desk/investing/sessions", cancellationToken);
            }

            return result;
        },
        cancellationToken);

    /// <summary>
    /// Frees seats and slots of sessions to come; those before stay as they were held. Joins the caller's unit of work, which is a
    /// transaction: it locks the sessions.
    /// </summary>
    public async Task LeaveAllAsync(Guid partyId, CancellationToken cancellationToken)
    {
        var sessions = await _db.Set<RoadshowSession>()
            .Where(s => (s.State == RoadshowState.Draft || s.State == RoadshowState.Open)
                && (_db.Set<RoadshowSeat>().Any(x => x.SessionId == s.Id && x.PartyId == partyId)
                    || _db.Set<RoadshowPitch>().Any(x => x.SessionId == s.Id && x.PartyId == partyId)))
            .OrderBy(s => s.Id).ToListAsync(cancellationToken);
        foreach (var session in sessions.Where(s => s.StartsAt > _clock.Now))
        {
            await _db.Set<RoadshowSession>().Where(s => s.Number == session.Number).LockAsync(cancellationToken);
            var seats = await _seats.OfAsync(session, cancellationToken);
            if (seats.Find(s => s.PartyId == partyId) is { } mine)
            {
                await _seats.FreeAsync(session, seats, mine, cancellationToken);
            }

            foreach (var pitch in await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id && p.PartyId == partyId).ToListAsync(cancellationToken))
            {
                pitch.Withdraw();
            }
        }
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
