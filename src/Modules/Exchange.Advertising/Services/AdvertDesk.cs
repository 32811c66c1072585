using Exchange.Advertising.Domain;
using Exchange.Advertising.ViewModels;
using Exchange.Framework.Auditing;
using Exchange.Framework.Data;
using Exchange.Framework.Live;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Services;

/// <summary>What an advertiser does. The caller has checked that the person may manage for the party.</summary>
internal sealed class AdvertDesk
{
    private const int Attempts = 5;

    private readonly AppDbContext _db;
    private readonly AdPlaces _places;
    private readonly AdPrices _prices;
    private readonly AdvertEffects _effects;
    private readonly IFileStore _files;
    private readonly IPictureSizes _sizes;
    private readonly IDistricts _districts;
    private readonly IAuditTrail _audit;
    private readonly PublicNumbers _numbers;
    private readonly SiteSettings _settings;
    private readonly StampStore _stamps;
    private readonly SiteClock _clock;

    public AdvertDesk(
        AppDbContext db, AdPlaces places, AdPrices prices, AdvertEffects effects, IFileStore files, IPictureSizes sizes, IDistricts districts,
        IAuditTrail audit, PublicNumbers numbers, SiteSettings settings, StampStore stamps, SiteClock clock)
    {
        _db = db;
        _places = places;
        _prices = prices;
        _effects = effects;
        _files = files;
        _sizes = sizes;
        _districts = districts;
        _audit = audit;
        _numbers = numbers;
        _settings = settings;
        _stamps = stamps;
        _clock = clock;
    }

    /// <param name="number">Null for a new one.</param>
    /// <param name="form">Bound and valid.</param>
    public async Task<AdvertSaved> SaveAsync(CurrentParty acting, string? number, AdvertForm form, CancellationToken cancellationToken)
    {
        if (Advertisers.FindObstacle(acting) is { } obstacle)
        {
            return new AdvertSaved(null, [Result.Fail(obstacle)]);
        }

        var booking = number is null
            ? new AdBooking(acting.Party.Id, acting.Party.IsDemo, _clock.Now)
            : await FindAsync(acting.Party.Id, number, cancellationToken);
        if (booking is null)
        {
            return AdvertSaved.Missing;
        }

        if (number is not null && booking.Version != form.Version)
        {
            return new AdvertSaved(null, [Result.Fail(AdvertTexts.Stale)]);
        }

        var creative = new Creative(form.Headline, form.Text, form.Link, form.PictureText ?? "").Trimmed();
        var period = new AdPeriod(form.From!.Value, form.Until!.Value);
        var errors = creative.Check().ToList();
        if (period.Check(_clock.Today) is { } wrongPeriod)
        {
            errors.Add(wrongPeriod);
        }

        var revised = booking.Revise(form.Slot!.Value, period, form.Districts.Where(d => d != ShownAdvert.WholeCity && _districts.Find(d) is not null), creative);
        if (!revised.Succeeded)
        {
            errors.Add(revised);
        }

        if (creative.CarriesScript)
        {
            await RefuseAsync(booking, acting.Party.Id, Creative.ScriptError, cancellationToken);
        }

        if (errors.Count == 0 && await PictureAsync(booking, form, cancellationToken) is { Succeeded: false } refused)
        {
            await RefuseAsync(booking, acting.Party.Id, refused.Error!, cancellationToken);
            errors.Add(refused);
        }

        if (errors.Count > 0)
        {
            _db.ChangeTracker.Clear();
            return new AdvertSaved(null, errors);
        }

        return await KeepAsync(booking, isNew: number is null, cancellationToken);
    }

    /// <summary>A new draft with the same words and picture, for days yet to choose.</summary>
    /// <returns>Null when there is no such ad of the party; else its number.</returns>
    public async Task<Result<string>?> RepeatAsync(CurrentParty acting, string number, CancellationToken cancellationToken)
    {
        if (Advertisers.FindObstacle(acting) is { } obstacle)
        {
            return Result<string>.Fail(obstacle);
        }

        var former = await _db.Set<AdBooking>().AsNoTracking()
            .FirstOrDefaultAsync(b => b.Number == number && b.PartyId == acting.Party.Id, cancellationToken);
        if (former is null)
        {
            return null;
        }

        var booking = new AdBooking(acting.Party.Id, acting.Party.IsDemo, _clock.Now);
        var tomorrow = _clock.Today.AddDays(1);
        booking.Revise(former.Slot, new AdPeriod(tomorrow, tomorrow.AddDays(former.Period.Days - 1)), former.DistrictCodes, former.Creative);
        if (former.FileId is { } fileId && await _files.FindAsync(fileId, cancellationToken) is { } file)
        {
            // A file of its own: who may see it depends on the booking it belongs to.
            await using var content = _files.OpenRead(file);
            var copy = await _files.SaveAsync(content, file.Name, AdvertFiles.Approved with { IsPublic = false }, new FileOwner(AdvertFiles.Type, booking.Id), cancellationToken);
            booking.Show(copy.File is null ? null : new AdPicture(copy.File.Id, former.PictureWidth, former.PictureHeight));
        }

        var kept = await KeepAsync(booking, isNew: true, cancellationToken);
        return Result.Ok(kept.Number!);
    }

    /// <summary>Hands it in for review and holds its days.</summary>
    /// <returns>Null when there is no such ad of the party.</returns>
    public async Task<Result?> SubmitAsync(CurrentParty acting, string number, long version, CancellationToken cancellationToken)
    {
        if (Advertisers.FindObstacle(acting) is { } obstacle)
        {
            return Result.Fail(obstacle);
        }

        // Who takes a place a moment later than somebody else sees what is left and tries again.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await using var transaction = await _db.BeginIfNoneAsync(cancellationToken);

            // The advertiser's other ads wait. Of two first ones at the same moment one fails to add the row, and tries again.
            var partyId = acting.Party.Id;
            var isFirst = await _db.Set<AdAdvertiser>().Where(a => a.PartyId == partyId).LockAsync(cancellationToken) == 0;
            if (await FindAsync(partyId, number, cancellationToken) is not { } booking)
            {
                return null;
            }

            if (booking.Version != version)
            {
                return Result.Fail(AdvertTexts.Stale);
            }

            var week = (await _prices.GetCurrentAsync(cancellationToken)).GetValueOrDefault(booking.Slot);
            var result = booking.Submit(_clock.Today, week * booking.Period.Weeks, _clock.Now);
            if (result.Succeeded)
            {
                var settings = await _settings.GetAsync<AdvertisingSettings>(cancellationToken);
                result = await _places.HoldAsync(booking, settings, cancellationToken);
            }

            if (!result.Succeeded)
            {
                _db.ChangeTracker.Clear();
                return result;
            }

            if (isFirst)
            {
                _db.Add(new AdAdvertiser { PartyId = partyId });
            }

            await _effects.SubmittedAsync(booking, cancellationToken);
            try
            {
                await _db.SaveChangesAsync(cancellationToken);
                await transaction.CommitIfOwnAsync(cancellationToken);
                return Result.Success;
            }
            catch (DbUpdateConcurrencyException)
            {
                _db.ChangeTracker.Clear();
                return Result.Fail(AdvertTexts.Stale);
            }
            catch (DbUpdateException)
            {
                _db.ChangeTracker.Clear();
            }
        }

        return Result.Fail(AdvertTexts.Busy);
    }

    /// <returns>Null when there is no such ad of the party.</returns>
    public async Task<Result?> WithdrawAsync(CurrentParty acting, string number, long version, CancellationToken cancellationToken)
    {
        if (await FindAsync(acting.Party.Id, number, cancellationToken) is not { } booking)
        {
            return null;
        }

        if (booking.Version != version)
        {
            return Result.Fail(AdvertTexts.Stale);
        }

        var result = booking.Withdraw();
        if (!result.Succeeded)
        {
            return result;
        }

        await _places.FreeAsync(booking, _clock.Today, cancellationToken);
        await _effects.ReviewDroppedAsync(booking, cancellationToken);
        _stamps.RaiseWhenSaved(RunningAdverts.Topic);
        await _db.SaveChangesAsync(cancellationToken);
        return Result.Success;
    }

    private Task<AdBooking?> FindAsync(Guid partyId, string number, CancellationToken cancellationToken) =>
        _db.Set<AdBooking>().FirstOrDefaultAsync(b => b.Number == number && b.PartyId == partyId, cancellationToken);

    private async Task<AdvertSaved> KeepAsync(AdBooking booking, bool isNew, CancellationToken cancellationToken)
    {
        await using var transaction = await _db.Database.BeginTransactionAsync(cancellationToken);
        if (isNew)
        {
            booking.Enter(await _numbers.NextAsync("AD", cancellationToken));
            _db.Add(booking);
        }

        if (!await _db.TrySaveAsync(cancellationToken))
        {
            return new AdvertSaved(null, [Result.Fail(AdvertTexts.Stale)]);
        }

        await transaction.CommitAsync(cancellationToken);
        return new AdvertSaved(booking.Number, []);
    }

    private async Task<Result> PictureAsync(AdBooking booking, AdvertForm form, CancellationToken cancellationToken)
    {
        if (form.Picture is not { Length: > 0 } upload)
        {
            if (form.RemovePicture)
            {
                booking.Show(null);
            }

            return booking.Picture is { } kept && !PictureFormat.Of(booking.Slot).Accepts(kept.Width, kept.Height) ? WrongSize(booking.Slot, kept) : Result.Success;
        }

        var outcome = await _files.SaveAsync(upload, AdvertFiles.Uploaded, new FileOwner(AdvertFiles.Type, booking.Id), cancellationToken);
        if (outcome.File is not { } file)
        {
            return Result.Fail(outcome.Error!, nameof(form.Picture));
        }

        var size = _sizes.Measure(file)!;
        var picture = new AdPicture(file.Id, size.Width, size.Height);
        if (!PictureFormat.Of(booking.Slot).Accepts(size.Width, size.Height))
        {
            return WrongSize(booking.Slot, picture);
        }

        booking.Show(picture);
        return Result.Success;
    }

    private static Result WrongSize(AdSlot slot, AdPicture picture)
    {
        var format = PictureFormat.Of(slot);
        return Result.Fail(
            "The picture has {0} × {1} pixels. This place takes a width of {2} to {3} and a height of {4} to {5}.", nameof(AdvertForm.Picture),
            picture.Width, picture.Height, format.MinWidth, format.MaxWidth, format.MinHeight, format.MaxHeight);
    }

    // What was refused leaves a trace of its own, and nothing else of the attempt is kept.
    private async Task RefuseAsync(AdBooking booking, Guid partyId, string reason, CancellationToken cancellationToken)
    {
        _db.ChangeTracker.Clear();
        _audit.Record("advert.refused", "Advert", booking.Number.Length > 0 ? booking.Number : "new", new { partyId, reason });
        await _db.SaveChangesAsync(cancellationToken);
    }
}
