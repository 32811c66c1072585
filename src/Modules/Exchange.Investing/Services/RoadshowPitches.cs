using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Investing.Domain;
using Exchange.Investing.Security;
using Exchange.Listings.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Users.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Investing.Services;

/// <summary>Owners apply for slots of a roadshow, the operator gives and moves them. Callers have checked the person's right.</summary>
internal sealed class RoadshowPitches
{
    private readonly AppDbContext _db;
    private readonly ICurrentUser _user;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;
    private readonly IUserDirectory _users;
    private readonly INotifier _notifier;
    private readonly SiteClock _clock;
    private readonly RoadshowNews _news;

    public RoadshowPitches(
        AppDbContext db, ICurrentUser user, IListingDirectory listings, IPartyDirectory parties, IUserDirectory users, INotifier notifier, SiteClock clock, RoadshowNews news)
    {
        _db = db;
        _user = user;
        _listings = listings;
        _parties = parties;
        _users = users;
        _notifier = notifier;
        _clock = clock;
        _news = news;
    }

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
        var result = await _db.TakeTurnAsync(
            number,
            async session =>
            {
                var given = await _db.Set<RoadshowPitch>().Where(p => p.SessionId == session.Id && p.Slot != null).ToListAsync(cancellationToken);
                if (given.Find(p => p.Id == pitchId) is not { Slot: { } from } pitch)
                {
                    isThere = false;
                    return Result.Fail(InvestingTexts.TooLate);
                }

                if (session.State is not (RoadshowState.Draft or RoadshowState.Open) || session.StartsAt <= _clock.Now)
                {
                    return Result.Fail(InvestingTexts.TooLate);
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
                    await _news.TellAsync(
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

    /// <returns>Null when there is no such session, or no such listing of the party.</returns>
    public async Task<Result?> ApplyAsync(Guid partyId, string number, string listingNumber, CancellationToken cancellationToken)
    {
        if (await _listings.FindByNumberAsync(listingNumber, cancellationToken) is not { State: ListingState.Published } listing || listing.OwnerPartyId != partyId)
        {
            return null;
        }

        return await _db.TakeTurnAsync(
            number,
            async session =>
            {
                if (!session.TakesSignUps(_clock.Now))
                {
                    return Result.Fail(InvestingTexts.TooLate);
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

    private async Task<Result?> ChangeOwnAsync(
        Guid partyId, string number, Guid pitchId, Func<RoadshowPitch, Result> change, CancellationToken cancellationToken)
    {
        var isThere = true;
        var result = await _db.TakeTurnAsync(
            number,
            async session =>
            {
                var pitch = await _db.Set<RoadshowPitch>()
                    .FirstOrDefaultAsync(p => p.Id == pitchId && p.SessionId == session.Id && p.PartyId == partyId, cancellationToken);
                if (pitch is null)
                {
                    isThere = false;
                    return Result.Fail(InvestingTexts.TooLate);
                }

                return session.TakesSignUps(_clock.Now) ? change(pitch) : Result.Fail(InvestingTexts.TooLate);
            },
            cancellationToken);
        return isThere ? result : null;
    }

    private async Task<Result?> DecideAsync(
        string number, Guid pitchId, Func<RoadshowSession, RoadshowPitch, Task<Result>> decide, string news, CancellationToken cancellationToken)
    {
        var isThere = true;
        var result = await _db.TakeTurnAsync(
            number,
            async session =>
            {
                if (await _db.Set<RoadshowPitch>().FirstOrDefaultAsync(p => p.Id == pitchId && p.SessionId == session.Id, cancellationToken) is not { } pitch)
                {
                    isThere = false;
                    return Result.Fail(InvestingTexts.TooLate);
                }

                if (session.State is not (RoadshowState.Draft or RoadshowState.Open))
                {
                    return Result.Fail(InvestingTexts.TooLate);
                }

                if (_user.Id is { } userId && (await _parties.GetMemberUserIdsAsync(pitch.PartyId, cancellationToken)).Contains(userId))
                {
                    return Result.Fail("You belong to the owner of this listing. Somebody else must decide.");
                }

                var decided = await decide(session, pitch);
                if (decided.Succeeded)
                {
                    var listing = (await _listings.FindAsync([pitch.ListingId], cancellationToken)).GetValueOrDefault(pitch.ListingId);
                    await _news.TellAsync([pitch.PartyId], session, news, $"/roadshows/{session.Number}", cancellationToken, listing?.Number ?? "");
                }

                return decided;
            },
            cancellationToken);
        return isThere ? result : null;
    }
}
