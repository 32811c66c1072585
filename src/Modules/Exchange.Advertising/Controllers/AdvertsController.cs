using Exchange.Advertising.Domain;
using Exchange.Advertising.Services;
using Exchange.Framework.Time;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Advertising.Controllers;

/// <summary>What everybody sees: the rules and prices of advertising here, and the way from an ad to its site.</summary>
[Area("Exchange.Advertising")]
[AllowAnonymous]
internal sealed class AdvertsController : Controller
{
    private readonly AdvertQueries _queries;
    private readonly RunningAdverts _running;
    private readonly AdCounter _counter;
    private readonly ICurrentParty _party;
    private readonly SiteClock _clock;

    public AdvertsController(AdvertQueries queries, RunningAdverts running, AdCounter counter, ICurrentParty party, SiteClock clock)
    {
        _queries = queries;
        _running = running;
        _counter = counter;
        _party = party;
        _clock = clock;
    }

    [HttpGet("adverts")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await _queries.GetPlacesAsync(cancellationToken));

    /// <summary>Counts the click and leads to the reviewed address, to no other.</summary>
    [HttpGet("ads/{number}/go")]
    public async Task<IActionResult> Go(string number, CancellationToken cancellationToken)
    {
        if (await _running.FindAsync(number, cancellationToken) is not { } advert)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "no-store";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var acting = User.Identity is { IsAuthenticated: true } ? await _party.GetAsync(cancellationToken) : null;
        if (!Readers.IsProgram(Request.Headers.UserAgent) && acting?.Party.Id != advert.PartyId)
        {
            _counter.Followed(advert.BookingId, _clock.Today);
        }

        return Redirect(Address(advert.Link));
    }

    // A header takes ASCII only.
    private static string Address(string link)
    {
        var uri = new Uri(link);
        return new UriBuilder(uri) { Host = uri.IdnHost }.Uri.AbsoluteUri;
    }
}
