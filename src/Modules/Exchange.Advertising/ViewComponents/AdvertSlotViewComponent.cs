using Exchange.Advertising.Domain;
using Exchange.Advertising.Services;
using Exchange.Framework.PageCaching;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Advertising.ViewComponents;

/// <summary>Draws the ad whose turn it is in a slot and has it counted; draws nothing when the slot is empty.</summary>
[ViewComponent(Name = "AdvertSlot")]
internal sealed class AdvertSlotViewComponent : ViewComponent
{
    private readonly RunningAdverts _running;
    private readonly IDistricts _districts;
    private readonly ICurrentParty _party;

    public AdvertSlotViewComponent(RunningAdverts running, IDistricts districts, ICurrentParty party)
    {
        _running = running;
        _districts = districts;
        _party = party;
    }

    public async Task<IViewComponentResult> InvokeAsync(string zone)
    {
        var cancellationToken = HttpContext.RequestAborted;
        var district = _districts.Find(Request.Query["district"])?.Code;
        if (await _running.PickAsync(Enum.Parse<AdSlot>(zone), district, cancellationToken) is not { } advert)
        {
            return Content("");
        }

        if (!await IsOwnAsync(advert, cancellationToken))
        {
            PageHits.Show(HttpContext, AdvertHitCounter.Ad, advert.BookingId);
        }

        return View("Default", advert.Card);
    }

    // Looking at one's own ad is no view of it.
    private async Task<bool> IsOwnAsync(ShownAdvert advert, CancellationToken cancellationToken) =>
        HttpContext.User.Identity is { IsAuthenticated: true } && (await _party.GetAsync(cancellationToken))?.Party.Id == advert.PartyId;
}
