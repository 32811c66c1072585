using Exchange.Advertising.Domain;
using Exchange.Advertising.ViewModels;
using Exchange.Framework.Data;
using Exchange.Framework.Mvc;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Media.Contracts;
using Exchange.Parties.Contracts;
using Exchange.Providers.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Services;

/// <summary>What the pages show.</summary>
internal sealed class AdvertQueries
{
    private const int PageSize = 20;
    private const int CalendarDays = 28;
    private const int Weeks = 8;

    private readonly AppDbContext _db;
    private readonly AdPlaces _places;
    private readonly AdPrices _prices;
    private readonly IPartyDirectory _parties;
    private readonly IProviderDirectory _advertisers;
    private readonly IDistricts _districts;
    private readonly IFileStore _files;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public AdvertQueries(
        AppDbContext db, AdPlaces places, AdPrices prices, IPartyDirectory parties, IProviderDirectory advertisers, IDistricts districts, IFileStore files,
        SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _places = places;
        _prices = prices;
        _parties = parties;
        _advertisers = advertisers;
        _districts = districts;
        _files = files;
        _settings = settings;
        _clock = clock;
    }

    // Who wants the whole city ticks none.
    private IReadOnlyList<District> Districts => [.. _districts.All.Where(d => d.Code != ShownAdvert.WholeCity)];

    public async Task<IReadOnlyList<SlotRow>> GetSlotsAsync(CancellationToken cancellationToken)
    {
        var settings = await _settings.GetAsync<AdvertisingSettings>(cancellationToken);
        var prices = await _prices.GetCurrentAsync(cancellationToken);
        return [.. Enum.GetValues<AdSlot>().Select(s => new SlotRow(s, PictureFormat.Of(s), settings.PlacesOf(s), prices.GetValueOrDefault(s)))];
    }

    public async Task<PlacesPage> GetPlacesAsync(CancellationToken cancellationToken)
    {
        var slots = await GetSlotsAsync(cancellationToken);
        var from = _clock.Today.AddDays(1);
        var taken = await _places.CountAsync(from, from.AddDays((Weeks * 7) - 1), cancellationToken);
        var weeks = Enumerable.Range(0, Weeks).Select(w => new AdPeriod(from.AddDays(w * 7), from.AddDays((w * 7) + 6)))
            .Select(period => new WeekRow(
                period.From, period.Until,
                slots.ToDictionary(s => s.Slot, s => period.EachDay().Min(day => Math.Max(0, s.Places - taken.GetValueOrDefault((s.Slot, day)))))));
        return new PlacesPage(slots, [.. weeks], (await _settings.GetAsync<AdvertisingSettings>(cancellationToken)).AdvertiserPlaces);
    }

    public async Task<Page<AdvertRow>> ListMineAsync(Guid partyId, int page, CancellationToken cancellationToken) =>
        await ListAsync(_db.Set<AdBooking>().Where(b => b.PartyId == partyId).OrderByDescending(b => b.Number), page, withAdvertisers: false, cancellationToken);

    public async Task<AdvertQueuePage> ListQueueAsync(AdState state, int page, CancellationToken cancellationToken)
    {
        // Drafts belong to those who write them.
        var all = _db.Set<AdBooking>().AsNoTracking().Where(b => b.State != AdState.Draft);
        var counts = await all.GroupBy(b => b.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var chosen = all.Where(b => b.State == state);
        var ordered = state == AdState.Submitted ? chosen.OrderBy(b => b.SubmittedAt).ThenBy(b => b.Id) : chosen.OrderByDescending(b => b.FromOn).ThenBy(b => b.Id);
        return new AdvertQueuePage(await ListAsync(ordered, page, withAdvertisers: true, cancellationToken), state, counts);
    }

    public async Task<(int Waiting, DateTimeOffset? Oldest)> CountWaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = _db.Set<AdBooking>().AsNoTracking().Where(b => b.State == AdState.Submitted);
        return (await waiting.CountAsync(cancellationToken), await waiting.OrderBy(b => b.SubmittedAt).Select(b => b.SubmittedAt).FirstOrDefaultAsync(cancellationToken));
    }

    /// <param name="acting">Whose ad it must be; null for the operator, who sees everything but drafts.</param>
    /// <returns>Null when there is no such ad for the reader.</returns>
    public async Task<AdvertPage?> ShowAsync(string number, CurrentParty? acting, CancellationToken cancellationToken)
    {
        var booking = await _db.Set<AdBooking>().AsNoTracking().FirstOrDefaultAsync(b => b.Number == number, cancellationToken);
        if (booking is null || (acting is null ? booking.State == AdState.Draft : booking.PartyId != acting.Party.Id))
        {
            return null;
        }

        var advertiser = (await _parties.FindAsync([booking.PartyId], cancellationToken)).GetValueOrDefault(booking.PartyId)?.Name ?? "";
        var picture = booking.FileId is { } id ? await _files.FindAsync(id, cancellationToken) : null;
        var settings = await _settings.GetAsync<AdvertisingSettings>(cancellationToken);
        return new AdvertPage(
            booking, AdvertCards.Of(booking, advertiser, picture, null), advertiser,
            [.. booking.DistrictCodes.Select(c => _districts.Find(c)?.Name ?? c)],
            booking.IsEditable ? booking.FindProblems(_clock.Today) : [], await ReportAsync(booking, cancellationToken), settings.PlacesOf(booking.Slot),
            acting is { CanManage: true }, await IsShownInDirectoryAsync(booking.PartyId, cancellationToken));
    }

    /// <summary>Whether the directory shows the advertiser today; while it does not, its ads are held back.</summary>
    public async Task<bool> IsShownInDirectoryAsync(Guid partyId, CancellationToken cancellationToken) =>
        (await _advertisers.FindAsync([partyId], cancellationToken)).GetValueOrDefault(partyId) is { IsOffering: true };

    /// <summary>Null when there is no such ad of the party.</summary>
    /// <param name="typed">What was typed; null for what is stored.</param>
    /// <param name="isStale">Somebody else has saved since the form was opened: both versions are shown, and a second sending has seen them.</param>
    public async Task<AdvertFormPage?> EditAsync(
        Guid partyId, string number, AdvertForm? typed, bool isStale, CancellationToken cancellationToken)
    {
        var booking = await _db.Set<AdBooking>().AsNoTracking().FirstOrDefaultAsync(b => b.Number == number && b.PartyId == partyId, cancellationToken);
        if (booking is null)
        {
            return null;
        }

        var stored = new AdvertForm
        {
            Version = booking.Version,
            Slot = booking.Slot,
            From = booking.FromOn,
            Until = booking.UntilOn,
            Districts = [.. booking.DistrictCodes],
            Headline = booking.Headline,
            Text = booking.Text,
            Link = booking.Link,
            PictureText = booking.PictureText,
        };
        var form = typed ?? stored;
        if (isStale)
        {
            form.Version = booking.Version;
        }

        var picture = booking.FileId is { } id ? await _files.FindAsync(id, cancellationToken) : null;
        return new AdvertFormPage(form, number, await GetSlotsAsync(cancellationToken), Districts, picture?.Url, isStale ? stored : null);
    }

    public async Task<AdvertFormPage> NewAsync(AdvertForm form, CancellationToken cancellationToken)
    {
        form.From ??= _clock.Today.AddDays(7);
        form.Until ??= form.From.Value.AddDays(27);
        return new AdvertFormPage(form, null, await GetSlotsAsync(cancellationToken), Districts, null, null);
    }

    public async Task<CalendarPage> GetCalendarAsync(DateOnly? start, int page, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        var from = start is { } day && Math.Abs(day.DayNumber - today.DayNumber) <= 2 * AdPeriod.MaxLead ? day : today;
        var until = from.AddDays(CalendarDays - 1);
        var slots = await GetSlotsAsync(cancellationToken);
        var taken = await _places.CountAsync(from, until, cancellationToken);
        var held = _db.Set<AdBooking>()
            .Where(b => (b.State == AdState.Submitted || b.State == AdState.Scheduled || b.State == AdState.Running || b.State == AdState.Held) && b.FromOn <= until && b.UntilOn >= from)
            .OrderBy(b => b.Slot).ThenBy(b => b.FromOn).ThenBy(b => b.Number);
        var adverts = await ListAsync(held, page, withAdvertisers: true, cancellationToken);
        return new CalendarPage(
            from, slots,
            [.. new AdPeriod(from, until).EachDay().Select(d => (d, (IReadOnlyList<int>)[.. slots.Select(s => taken.GetValueOrDefault((s.Slot, d)))]))],
            adverts);
    }

    public async Task<PricesPage> GetPricesAsync(PriceForm? form, CancellationToken cancellationToken) =>
        new(form ?? new PriceForm { ValidFrom = _clock.Today.AddDays(1) }, await _prices.ListAsync(cancellationToken), _clock.Today);

    private async Task<AdReport?> ReportAsync(AdBooking booking, CancellationToken cancellationToken)
    {
        var today = _clock.Today;
        if (booking.State is not (AdState.Running or AdState.Held or AdState.Ended or AdState.Stopped or AdState.Withdrawn) || booking.FromOn > today)
        {
            return null;
        }

        var counts = await _db.Set<AdCount>().AsNoTracking().Where(c => c.BookingId == booking.Id).ToDictionaryAsync(c => c.Day, cancellationToken);
        if (booking.State != AdState.Running && counts.Count == 0 && booking.State != AdState.Ended)
        {
            return null;
        }

        var until = booking.UntilOn < today ? booking.UntilOn : today;
        return new AdReport(
            booking.Number,
            [.. new AdPeriod(booking.FromOn, until).EachDay().Select(day => counts.GetValueOrDefault(day) ?? new AdCount { BookingId = booking.Id, Day = day })]);
    }

    private async Task<Page<AdvertRow>> ListAsync(IQueryable<AdBooking> bookings, int page, bool withAdvertisers, CancellationToken cancellationToken)
    {
        page = PageNumber.Of(page);
        var total = await bookings.CountAsync(cancellationToken);
        var rows = await RowsAsync(bookings.Skip((page - 1) * PageSize).Take(PageSize), withAdvertisers, cancellationToken);
        return new Page<AdvertRow>(rows, total, page, PageSize);
    }

    private async Task<IReadOnlyList<AdvertRow>> RowsAsync(IQueryable<AdBooking> bookings, bool withAdvertisers, CancellationToken cancellationToken)
    {
        var found = await bookings.AsNoTracking().Select(b => new
        {
            b.Id, b.Number, b.Slot, b.State, b.FromOn, b.UntilOn, b.Headline, b.PartyId, b.SubmittedAt, b.IsDemo,
        }).ToListAsync(cancellationToken);
        var ids = found.ConvertAll(b => b.Id);
        var counts = await _db.Set<AdCount>().AsNoTracking().Where(c => ids.Contains(c.BookingId)).GroupBy(c => c.BookingId)
            .Select(g => new { g.Key, Impressions = g.Sum(c => c.Impressions), Clicks = g.Sum(c => c.Clicks) })
            .ToDictionaryAsync(g => g.Key, cancellationToken);
        var parties = withAdvertisers
            ? await _parties.FindAsync([.. found.Select(b => b.PartyId).Distinct()], cancellationToken)
            : new Dictionary<Guid, PartySummary>();
        return found.ConvertAll(b => new AdvertRow(
            b.Number, b.Slot, b.State, new AdPeriod(b.FromOn, b.UntilOn), b.Headline, parties.GetValueOrDefault(b.PartyId)?.Name, b.SubmittedAt,
            counts.GetValueOrDefault(b.Id)?.Impressions ?? 0, counts.GetValueOrDefault(b.Id)?.Clicks ?? 0, b.IsDemo));
    }
}
