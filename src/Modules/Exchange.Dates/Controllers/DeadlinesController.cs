using Exchange.Dates.Services;
using Exchange.Dates.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Dates.Controllers;

/// <summary>My desk: the party's deadlines, and the calendar to subscribe to.</summary>
[Area("Exchange.Dates")]
[Authorize]
internal sealed class DeadlinesController : Controller
{
    private readonly DeadlineQueries _deadlines;
    private readonly CalendarFeed _feed;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<DeadlinesController> S;

    public DeadlinesController(DeadlineQueries deadlines, CalendarFeed feed, ICurrentParty party, IStringLocalizer<DeadlinesController> localizer)
    {
        _deadlines = deadlines;
        _feed = feed;
        _party = party;
        S = localizer;
    }

    [HttpGet("desk/deadlines")]
    public async Task<IActionResult> Index(string? show, int page = 1, CancellationToken cancellationToken = default) =>
        View(await PageAsync(show, page, null, cancellationToken));

    [HttpPost("desk/deadlines/feed"), Once]
    public async Task<IActionResult> Renew(CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } current)
        {
            return NotFound();
        }

        // Shown at once instead of after a redirect: the address is kept nowhere in clear.
        var url = await _feed.RenewAsync(current.Party.Id, cancellationToken);
        return View("Index", await PageAsync(null, 1, url, cancellationToken));
    }

    [HttpPost("desk/deadlines/feed/stop")]
    public async Task<IActionResult> Stop(CancellationToken cancellationToken)
    {
        await _feed.StopAsync(cancellationToken);
        this.Notice(S["The calendar address no longer works."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("calendar/{secret:length(64)}.ics"), AllowAnonymous, EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
    public async Task<IActionResult> Feed(string secret, CancellationToken cancellationToken)
    {
        if (await _feed.WriteAsync(secret, cancellationToken) is not { } calendar)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return Content(calendar, "text/calendar; charset=utf-8");
    }

    private async Task<DeadlinesPage> PageAsync(string? show, int page, string? feedUrl, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } current)
        {
            return new DeadlinesPage(new Page<DeadlineRow>([], 0, 1, 20), "open", 0, 0, HasParty: false);
        }

        var model = await _deadlines.ListMineAsync(current.Party.Id, show, page, cancellationToken);
        return model with { FeedUrl = feedUrl, HasFeed = feedUrl is not null || await _feed.ExistsAsync(cancellationToken) };
    }
}
