using Exchange.Advertising.Domain;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Security;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Notifications.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Services;

/// <summary>What the operator decides about ads.</summary>
internal sealed class AdvertReviews
{
    private readonly AppDbContext _db;
    private readonly AdPlaces _places;
    private readonly AdvertEffects _effects;
    private readonly IFileStore _files;
    private readonly IPartyDirectory _parties;
    private readonly IProviderDirectory _advertisers;
    private readonly StampStore _stamps;
    private readonly ICurrentUser _user;
    private readonly SiteClock _clock;

    public AdvertReviews(
        AppDbContext db, AdPlaces places, AdvertEffects effects, IFileStore files, IPartyDirectory parties, IProviderDirectory advertisers,
        StampStore stamps, ICurrentUser user, SiteClock clock)
    {
        _user = user;
        _db = db;
        _places = places;
        _effects = effects;
        _files = files;
        _parties = parties;
        _advertisers = advertisers;
        _stamps = stamps;
        _clock = clock;
    }

    /// <returns>Null when there is no such ad.</returns>
    public Task<Result?> ApproveAsync(string number, long version, CancellationToken cancellationToken) => ChangeAsync(
        number, version,
        async booking =>
        {
            var advertiser = (await _parties.FindAsync([booking.PartyId], cancellationToken)).GetValueOrDefault(booking.PartyId);
            if (advertiser is null || !Advertisers.MayAdvertise(advertiser))
            {
                return Result.Fail("The advertiser is no verified service organisation any more. Send the ad back.");
            }

            var approved = booking.Approve(_clock.Today, await PublishPictureAsync(booking, cancellationToken), _clock.Now);
            if (approved.Succeeded && await IsHiddenAsync(booking.PartyId, cancellationToken))
            {
                booking.Hold();
            }

            return approved;
        },
        AdvertKinds.Decided,
        booking => booking.State == AdState.Held
            ? "Your ad {0} “{1}” was approved and is held back until the directory shows your profile"
            : "Your ad {0} “{1}” was approved",
        frees: false, cancellationToken);

    /// <returns>Null when there is no such ad.</returns>
    public Task<Result?> ReturnAsync(string number, long version, string reason, CancellationToken cancellationToken) => ChangeAsync(
        number, version, booking => Task.FromResult(booking.Return(reason, _clock.Now)),
        AdvertKinds.Decided, _ => "Your ad {0} “{1}” was sent back: please read why", frees: true, cancellationToken);

    /// <returns>Null when there is no such ad.</returns>
    public Task<Result?> StopAsync(string number, long version, string reason, CancellationToken cancellationToken) => ChangeAsync(
        number, version, booking => Task.FromResult(booking.Stop(reason)),
        AdvertKinds.Decided, _ => "Your ad {0} “{1}” was stopped: please read why", frees: true, cancellationToken);

    private async Task<bool> IsHiddenAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await _advertisers.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId) is not { IsOffering: true };

    // Whoever advertises in the same slot gains by what another is refused.
    private async Task<bool> IsOwnMatterAsync(AdBooking booking, CancellationToken cancellationToken)
    {
        if (_user.Id is not { } userId)
        {
            return false;
        }

        var (id, slot, from, until) = (booking.Id, booking.Slot, booking.FromOn, booking.UntilOn);
        var rivals = await _db.Set<AdPlace>().AsNoTracking().Where(p => p.Slot == slot && p.Day >= from && p.Day <= until && p.BookingId != id)
            .Join(_db.Set<AdBooking>(), p => p.BookingId, b => b.Id, (_, b) => b.PartyId).Distinct().ToListAsync(cancellationToken);
        return (await _parties.GetMemberUserIdsAsync([booking.PartyId, .. rivals], cancellationToken)).Contains(userId);
    }

    private async Task<Result?> ChangeAsync(
        string number, long version, Func<AdBooking, Task<Result>> change, NotificationKind kind, Func<AdBooking, string> subject,
        bool frees, CancellationToken cancellationToken)
    {
        if (await _db.Set<AdBooking>().FirstOrDefaultAsync(b => b.Number == number, cancellationToken) is not { } booking)
        {
            return null;
        }

        if (booking.Version != version)
        {
            return Result.Fail(AdvertTexts.Stale);
        }

        if (await IsOwnMatterAsync(booking, cancellationToken))
        {
            return Result.Fail("You belong to the advertiser, or to one that shares the slot. Somebody else must decide.");
        }

        var result = await change(booking);
        if (!result.Succeeded)
        {
            _db.ChangeTracker.Clear();
            return result;
        }

        if (frees)
        {
            await _places.FreeAsync(booking, booking.State == AdState.Stopped ? _clock.Today : booking.FromOn, cancellationToken);
        }

        await _effects.ReviewedAsync(booking, cancellationToken);
        await _effects.TellAdvertiserAsync(booking, kind, subject(booking), cancellationToken);
        _stamps.RaiseWhenSaved(RunningAdverts.Topic);
        return await _db.TrySaveAsync(cancellationToken) ? Result.Success : Result.Fail(AdvertTexts.Stale);
    }

    /// <summary>The picture is copied to where everybody may see it only now that somebody has looked at it.</summary>
    private async Task<Guid?> PublishPictureAsync(AdBooking booking, CancellationToken cancellationToken)
    {
        if (booking.FileId is not { } fileId || await _files.FindAsync(fileId, cancellationToken) is not { } file)
        {
            return null;
        }

        await using var content = _files.OpenRead(file);
        var outcome = await _files.SaveAsync(content, file.Name, AdvertFiles.Approved, new FileOwner(AdvertFiles.Type, booking.Id), cancellationToken);
        return outcome.File?.Id;
    }
}
