using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Exchange.Advertising.Domain;
using Exchange.Advertising.Services;
using Exchange.Framework.Data;
using Exchange.Framework.Recipes;
using Exchange.Framework.Settings;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Advertising.Recipes;

/// <summary>Step <c>DemoAdverts</c>: invented ads of demo parties, badged as examples. Natural key is the headline with its advertiser.</summary>
internal sealed class DemoAdvertsStep : IRecipeStepHandler
{
    // One click for so many views of an invented day.
    private const int ViewsPerClick = 24;

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly AppDbContext _db;
    private readonly IPartyNames _parties;
    private readonly AdPlaces _places;
    private readonly AdvertEffects _effects;
    private readonly PublicNumbers _numbers;
    private readonly SiteSettings _settings;
    private readonly SiteClock _clock;

    public DemoAdvertsStep(
        AppDbContext db, IPartyNames parties, AdPlaces places, AdvertEffects effects, PublicNumbers numbers, SiteSettings settings, SiteClock clock)
    {
        _db = db;
        _parties = parties;
        _places = places;
        _effects = effects;
        _numbers = numbers;
        _settings = settings;
        _clock = clock;
    }

    public string Name => "DemoAdverts";

    public async Task ExecuteAsync(JsonObject step, CancellationToken cancellationToken)
    {
        foreach (var entry in step["Adverts"].Deserialize<List<DemoAdvert>>(_json) ?? [])
        {
            await AddAsync(entry, cancellationToken);
        }
    }

    private async Task AddAsync(DemoAdvert entry, CancellationToken cancellationToken)
    {
        if (await _parties.FindAsync(entry.Advertiser, cancellationToken) is not { IsDemo: true } party)
        {
            throw new FormatException($"Step DemoAdverts: '{entry.Advertiser}' is no demo party.");
        }

        if (await _db.Set<AdBooking>().AnyAsync(b => b.PartyId == party.Id && b.Headline == entry.Headline, cancellationToken))
        {
            return;
        }

        var from = _clock.Today.AddDays(entry.StartsInDays);

        // An example that runs already was booked the day before it began.
        var booked = from.AddDays(-1) < _clock.Today ? from.AddDays(-1) : _clock.Today;
        var booking = new AdBooking(party.Id, isDemo: true, _clock.Now);
        booking.Enter(await _numbers.NextAsync("AD", cancellationToken));
        booking.Revise(entry.Slot, new AdPeriod(from, from.AddDays(entry.Days - 1)), [], new Creative(entry.Headline, entry.Text, entry.Link, ""));
        _db.Add(booking);
        if (entry.State != AdState.Draft)
        {
            if (booking.Submit(booked, 0, _clock.Now) is { Succeeded: false } wrong)
            {
                throw new FormatException($"Step DemoAdverts: '{entry.Headline}': {wrong.Error}");
            }

            var settings = await _settings.GetAsync<AdvertisingSettings>(cancellationToken);
            if (await _places.HoldAsync(booking, settings, cancellationToken) is { Succeeded: false } full)
            {
                throw new FormatException($"Step DemoAdverts: '{entry.Headline}': {full.Error}");
            }

            if (entry.State == AdState.Submitted)
            {
                await _effects.SubmittedAsync(booking, cancellationToken);
            }
            else
            {
                booking.Approve(_clock.Today, null, _clock.Now);
            }
        }

        for (var day = 0; day < entry.DailyViews.Count; day++)
        {
            _db.Add(new AdCount
            {
                BookingId = booking.Id, Day = from.AddDays(day), Impressions = entry.DailyViews[day], Clicks = entry.DailyViews[day] / ViewsPerClick,
            });
        }

        await _db.SaveChangesAsync(cancellationToken);
    }
}
