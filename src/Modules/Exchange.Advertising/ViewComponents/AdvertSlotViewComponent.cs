using Exchange.Advertising.Domain;
using Exchange.Advertising.Services;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Advertising.ViewComponents;

/// <summary>Draws the ad whose turn it is in a slot and counts it; draws nothing when the slot is empty.</summary>
[ViewComponent(Name = "AdvertSlot")]
internal sealed class AdvertSlotViewComponent : ViewComponent
{
    private readonly RunningAdverts _running;
    private readonly AdCounter _counter;
    private readonly IDistricts _districts;
    private readonly ICurrentParty _party;
    private readonly SiteClock _clock;

    public AdvertSlotViewComponent(RunningAdverts running, AdCounter counter, IDistricts districts, ICurrentParty party, SiteClock clock)
    {
        _running = running;
        _counter = counter;
        _districts = districts;
        _party = party;
        _clock = clock;
    }

    public async Task<IViewComponentResult> InvokeAsync(string zone)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var district = _districts.Find(Request.Query["district"])?.Code;
        if (await _running.PickAsync(Enum.Parse<AdSlot>(zone), district, cancellationToken) is not { } advert)
        {
            return Content("");
        }

        if (!Readers.IsProgram(Request.Headers.UserAgent) && !Request.Headers.ContainsKey("Sec-Purpose") && !await IsOwnAsync(advert, cancellationToken))
        {
            _counter.Shown(advert.BookingId, _clock.Today);
        }

        return View("Default", advert.Card);
    }

    // Looking at one's own ad is no view of it.
    private async Task<bool> IsOwnAsync(ShownAdvert advert, CancellationToken cancellationToken) =>
        HttpContext.User.Identity is { IsAuthenticated: true } && (await _party.GetAsync(cancellationToken))?.Party.Id == advert.PartyId;
}
