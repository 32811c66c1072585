using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Investing.Security;
using Exchange.Investing.ViewModels;
using Exchange.Listings.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>The commands on roadshows: the operator's, the owners' and the investors'. Callers have checked the person's right.</summary>
internal sealed class Roadshows
{
    public const string NumberPrefix = "LY";

    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly INotifier _notifier;
    private readonly PublicNumbers _numbers;
    private readonly SiteClock _clock;

    public Roadshows(
        AppDbContext db, ICurrentUser user, IListingDirectory listings, IPartyDirectory parties, IUserDirectory users, INotifier notifier,
        PublicNumbers numbers, SiteClock clock)
    {
        _db = db;
        _user = user;
        _listings = listings;
        _parties = parties;
        _users = users;
        _notifier = notifier;
        _numbers = numbers;
        _clock = clock;
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
    public Task<Result?> ReviseAsync(string number, RoadshowForm form, CancellationToken cancellationToken) => TakeTurnAsync(
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
            var seats = await SeatsAsync(session, cancellationToken);
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

            await TellPromotedAsync(session, SeatPlan.Promote(seats, session.Capacity), cancellationToken);
            if (moved)
            {
                await TellAllAsync(session, seats, "Roadshow {0} {1} has moved: look at the day and the place", cancellationToken);
            }

            return result;
        },
        cancellationToken);

    /// <returns>Null when there is no such session.</returns>
    public Task<Result?> AnnounceAsync(string number, CancellationToken cancellationToken) =>
        TakeTurnAsync(number, session => Task.FromResult(session.Announce(_clock.Now)), cancellationToken);

    /// <returns>Null when there is no such session.</returns>
    public Task<Result?> CancelAsync(string number, string reason, CancellationToken cancellationToken) => TakeTurnAsync(
        number,
        async session =>
        {
            var result = session.Cancel(reason);
            if (result.Succeeded)
            {
                await TellAllAsync(session, await SeatsAsync(session, cancellationToken), "Roadshow {0} {1} is cancelled", cancellationToken);
            }

            return result;
        },
        cancellationToken);

    /// <summary>Gives an application a slot, also another one than it has.</summary>
    /// <returns>Null when there is no such application.</returns>
    public Task<Result?> GiveAsync(string number, Guid pitchId, int slot, CancellationToken cancellationToken) => DecideAsync(
        number, pitchId,
        async (session, pitch) =>
        {
            if (await _db.Set<RoadshowPitch>().AnyAsync(p => p.SessionId == session.Id && p.Slot == slot && p.Id != pitchId, cancellationToken))
            {
                return Result.Fail("Slot {0} is given already. Choose another one.", null, slot);
            }

            // Published on the page: who applied first is decided on first.
            if (pitch.Slot is null && await _db.Set<RoadshowPitch>().AnyAsync(
                p => p.SessionId == session.Id && p.State == PitchState.Applied && p.Id != pitchId && p.AppliedAt < pitch.AppliedAt, cancellationToken))
            {
                return Result.Fail("Somebody applied earlier and still waits: decide on that application first.");
            }

            var listing = (await _listings.FindAsync([pitch.ListingId], cancellationToken)).GetValueOrDefault(pitch.ListingId);
            return listing?.State == ListingState.Published
                ? pitch.Give(slot, session.Slots)
                : Result.Fail("The listing is not on offer at the moment.");
        },
        "Your listing {2} has a slot in roadshow {0} {1}: please confirm it", cancellationToken);

    /// <summary>One slot earlier or later; who has that slot takes the other one. Both owners are told and confirm the new time.</summary>
    /// <returns>Null when there is no such application.</returns>
    public async Task<Result?> MoveAsync(string number, Guid pitchId, bool later, CancellationToken cancellationToken)
    {
        var isThere = true;
        var result = await TakeTurnAsync(
            number,
            async session =>
            {
                var given = await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id && p.Slot != null).ToListAsync(cancellationToken);
                if (given.Find(p => p.Id == pitchId) is not { Slot: { } from } pitch)
                {
                    isThere = false;
                    return Result.Fail(TooLate);
                }

                if (session.State is not (RoadshowState.Draft or RoadshowState.Open) || session.StartsAt <= _clock.Now)
                {
                    return Result.Fail(TooLate);
                }

                var to = later ? from + 1 : from - 1;
                var neighbour = given.Find(p => p.Slot == to);
                if (neighbour is not null && to >= 1 && to <= session.Slots)
                {
                    // The key of a slot is free only after this.
                    neighbour.StepAside();
                    await _db.SaveChangesAsync(cancellationToken);
                }

                var moved = pitch.Give(to, session.Slots);
                if (!moved.Succeeded)
                {
                    return moved;
                }

                await _db.SaveChangesAsync(cancellationToken);
                neighbour?.Give(from, session.Slots);
                foreach (var told in neighbour is null ? [pitch] : new[] { pitch, neighbour })
                {
                    var listing = (await _listings.FindAsync([told.ListingId], cancellationToken)).GetValueOrDefault(told.ListingId);
                    await TellAsync(
                        [told.PartyId], session, "Your listing {2} has another slot in roadshow {0} {1}: please confirm it", $"/roadshows/{session.Number}",
                        cancellationToken, listing?.Number ?? "");
                }

                return Result.Success;
            },
            cancellationToken);
        return isThere ? result : null;
    }

    /// <summary>The owner will be there at the time of the slot.</summary>
    /// <returns>Null when there is no such application of the party.</returns>
    public Task<Result?> ConfirmAsync(Guid partyId, string number, Guid pitchId, CancellationToken cancellationToken) =>
        ChangeOwnAsync(partyId, number, pitchId, pitch => pitch.Confirm(_clock.Now), cancellationToken);

    /// <returns>Null when there is no such application.</returns>
    public Task<Result?> RefuseAsync(string number, Guid pitchId, string reason, CancellationToken cancellationToken) => DecideAsync(
        number, pitchId,
        (_, pitch) =>
        {
            pitch.Refuse(reason);
            return Task.FromResult(Result.Success);
        },
        "Your listing {2} is not in roadshow {0} {1}: please read why", cancellationToken);

    /// <summary>Who came; the first time closes the session and asks those who came for a stage.</summary>
    /// <returns>Null when there is no such session.</returns>
    public Task<Result?> TakeAttendanceAsync(string number, IReadOnlyCollection<Guid> attended, CancellationToken cancellationToken) => TakeTurnAsync(
        number,
        async session =>
        {
            var isFirst = session.State == RoadshowState.Open;
            var result = session.Hold(_clock.Now);
            if (!result.Succeeded)
            {
                return result;
            }

            var seats = await SeatsAsync(session, cancellationToken);
            foreach (var seat in seats.Where(s => s.Number is not null))
            {
                seat.Attended = attended.Contains(seat.Id);
            }

            if (isFirst)
            {
                var came = seats.Where(s => s.Attended == true).Select(s => s.PartyId).ToList();
                await TellAsync(came, session, "Roadshow {0} {1} is over: set a stage for what you saw", "/desk/investing/sessions", cancellationToken);
            }

            return result;
        },
        cancellationToken);

    /// <param name="agrees">The owners in the programme may read the party's name.</param>
    /// <returns>Whether there was a seat; null when there is no such session.</returns>
    public async Task<Result<bool>?> SignUpAsync(CurrentParty acting, string number, bool agrees, CancellationToken cancellationToken)
    {
        var hasSeat = false;
        var result = await TakeTurnAsync(
            number,
            async session =>
            {
                if (!session.TakesSignUps(_clock.Now))
                {
                    return Result.Fail(TooLate);
                }

                if (!acting.Party.IsVerified)
                {
                    return Result.Fail("Seats are for verified parties. Have your organisation verified first.");
                }

                var seats = await SeatsAsync(session, cancellationToken);
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
    public async Task<Result?> GiveUpSeatAsync(Guid partyId, string number, CancellationToken cancellationToken)
    {
        var isThere = true;
        var result = await TakeTurnAsync(
            number,
            async session =>
            {
                var seats = await SeatsAsync(session, cancellationToken);
                if (seats.Find(s => s.PartyId == partyId) is not { } mine)
                {
                    isThere = false;
                    return Result.Fail(TooLate);
                }

                if (!session.TakesSignUps(_clock.Now))
                {
                    return Result.Fail(TooLate);
                }

                await FreeAsync(session, seats, mine, cancellationToken);
                return Result.Success;
            },
            cancellationToken);
        return isThere ? result : null;
    }

    /// <returns>Null when there is no such session, or no such listing of the party.</returns>
    public async Task<Result?> ApplyAsync(Guid partyId, string number, string listingNumber, CancellationToken cancellationToken)
    {
        if (await _listings.FindByNumberAsync(listingNumber, cancellationToken) is not { State: ListingState.Published } listing || listing.OwnerPartyId != partyId)
        {
            return null;
        }

        return await TakeTurnAsync(
            number,
            async session =>
            {
                if (!session.TakesSignUps(_clock.Now))
                {
                    return Result.Fail(TooLate);
                }

                var pitch = await _db.Set<RoadshowPitch>().FirstOrDefaultAsync(p => p.SessionId == session.Id && p.ListingId == listing.Id, cancellationToken);
                if (pitch is { State: PitchState.Refused })
                {
                    return Result.Fail("The operator has decided on this listing for this session.");
                }

                if (pitch is null)
                {
                    pitch = new RoadshowPitch { SessionId = session.Id, ListingId = listing.Id, PartyId = partyId };
                    _db.Add(pitch);
                }

                var result = pitch.Apply(_clock.Now);
                if (result.Succeeded)
                {
                    await _notifier.NotifyAsync(
                        new Notification(
                            InvestingKinds.Applied.Name, "An owner applies for a slot in roadshow {0} {1}", [session.Number, session.Title],
                            $"/Admin/Roadshows/{session.Number}"),
                        await _users.FindIdsByPermissionAsync(InvestingPermissions.ManageRoadshowsName, cancellationToken), cancellationToken);
                }

                return result;
            },
            cancellationToken);
    }

    /// <returns>Null when there is no such application of the party.</returns>
    public Task<Result?> WithdrawAsync(Guid partyId, string number, Guid pitchId, CancellationToken cancellationToken) => ChangeOwnAsync(
        partyId, number, pitchId,
        pitch =>
        {
            pitch.Withdraw();
            return Result.Success;
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
            await LockAsync(session.Number, cancellationToken);
            var seats = await SeatsAsync(session, cancellationToken);
            if (seats.Find(s => s.PartyId == partyId) is { } mine)
            {
                await FreeAsync(session, seats, mine, cancellationToken);
            }

            foreach (var pitch in await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id && p.PartyId == partyId).ToListAsync(cancellationToken))
            {
                pitch.Withdraw();
            }
        }
    }

    private const string TooLate = "The session takes no changes any more: it has begun, is over or is cancelled.";

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Task<List<RoadshowSeat>> SeatsAsync(RoadshowSession session, CancellationToken cancellationToken) =>
        _db.Set<RoadshowSeat>().Where(s => s.SessionId == session.Id).ToListAsync(cancellationToken);

    private async Task<Result?> ChangeOwnAsync(
        Guid partyId, string number, Guid pitchId, Func<RoadshowPitch, Result> change, CancellationToken cancellationToken)
    {
        var isThere = true;
        var result = await TakeTurnAsync(
            number,
            async session =>
            {
                var pitch = await _db.Set<RoadshowPitch>()
                    .FirstOrDefaultAsync(p => p.Id == pitchId && p.SessionId == session.Id && p.PartyId == partyId, cancellationToken);
                if (pitch is null)
                {
                    isThere = false;
                    return Result.Fail(TooLate);
                }

                return session.TakesSignUps(_clock.Now) ? change(pitch) : Result.Fail(TooLate);
            },
            cancellationToken);
        return isThere ? result : null;
    }

    private async Task<Result?> DecideAsync(
        string number, Guid pitchId, Func<RoadshowSession, RoadshowPitch, Task<Result>> decide, string news, CancellationToken cancellationToken)
    {
        var isThere = true;
        var result = await TakeTurnAsync(
            number,
            async session =>
            {
                if (await _db.Set<RoadshowPitch>().FirstOrDefaultAsync(p => p.Id == pitchId && p.SessionId == session.Id, cancellationToken) is not { } pitch)
                {
                    isThere = false;
                    return Result.Fail(TooLate);
                }

                if (session.State is not (RoadshowState.Draft or RoadshowState.Open))
                {
                    return Result.Fail(TooLate);
                }

                if (_user.Id is { } userId && (await _parties.GetMemberUserIdsAsync(pitch.PartyId, cancellationToken)).Contains(userId))
                {
                    return Result.Fail("You belong to the owner of this listing. Somebody else must decide.");
                }

                var decided = await decide(session, pitch);
                if (decided.Succeeded)
                {
                    var listing = (await _listings.FindAsync([pitch.ListingId], cancellationToken)).GetValueOrDefault(pitch.ListingId);
                    await TellAsync([pitch.PartyId], session, news, $"/roadshows/{session.Number}", cancellationToken, listing?.Number ?? "");
                }

                return decided;
            },
            cancellationToken);
        return isThere ? result : null;
    }

    /// <summary>Each command sees the seats and slots that the one before has given.</summary>
    private Task<Result?> TakeTurnAsync(string number, Func<RoadshowSession, Task<Result>> command, CancellationToken cancellationToken) =>
        _db.TakeTurnAsync(s => s.Number == number, command, cancellationToken);

    /// <summary>One statement both counts and locks the row. False when there is no such session.</summary>
    private async Task<bool> LockAsync(string number, CancellationToken cancellationToken) =>
        await _db.Set<RoadshowSession>().Where(s => s.Number == number)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Turns, s => s.Turns + 1), cancellationToken) > 0;

    private async Task FreeAsync(RoadshowSession session, List<RoadshowSeat> seats, RoadshowSeat mine, CancellationToken cancellationToken)
    {
        seats.Remove(mine);
        _db.Remove(mine);

        // The key of the seat is free only after this.
        await _db.SaveChangesAsync(cancellationToken);
        await TellPromotedAsync(session, SeatPlan.Promote(seats, session.Capacity), cancellationToken);
    }

    private Task TellPromotedAsync(RoadshowSession session, IReadOnlyList<RoadshowSeat> promoted, CancellationToken cancellationToken) => TellAsync(
        [.. promoted.Select(s => s.PartyId)], session, "You have a seat in roadshow {0} {1} now", $"/roadshows/{session.Number}", cancellationToken);

    private async Task TellAllAsync(RoadshowSession session, IReadOnlyList<RoadshowSeat> seats, string subject, CancellationToken cancellationToken)
    {
        var owners = await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id && (p.State == PitchState.Given || p.State == PitchState.Applied))
            .Select(p => p.PartyId).ToListAsync(cancellationToken);
        await TellAsync([.. seats.Select(s => s.PartyId).Concat(owners).Distinct()], session, subject, $"/roadshows/{session.Number}", cancellationToken);
    }

    private async Task TellAsync(
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
