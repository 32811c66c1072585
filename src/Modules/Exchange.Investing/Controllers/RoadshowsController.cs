using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Investing.Services;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Investing.Controllers;

/// <summary>Roadshows: everybody reads the programme, parties sign up and apply for slots.</summary>
[Area("Exchange.Investing")]
[Authorize]
[Route("roadshows")]
internal sealed class RoadshowsController : Controller
{
    private readonly RoadshowSeats _seats;
    private readonly RoadshowPitches _pitches;
    private readonly RoadshowQueries _queries;
    private readonly RoadshowCalendar _calendar;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<RoadshowsController> S;

    public RoadshowsController(
        RoadshowSeats seats, RoadshowPitches pitches, RoadshowQueries queries, RoadshowCalendar calendar, ICurrentParty party,
        IStringLocalizer<RoadshowsController> localizer)
    {
        _seats = seats;
        _pitches = pitches;
        _queries = queries;
        _calendar = calendar;
        _party = party;
        S = localizer;
    }

    [HttpGet(""), AllowAnonymous]
    public async Task<IActionResult> Index(bool past = false, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.ListAsync(past, page, cancellationToken));

    [HttpGet("{number}"), AllowAnonymous]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _queries.ShowAsync(number, await _party.GetAsync(cancellationToken), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{number}.ics"), AllowAnonymous]
    public async Task<IActionResult> Calendar(string number, CancellationToken cancellationToken)
    {
        if (await _queries.ShowAsync(number, await _party.GetAsync(cancellationToken), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(System.Text.Encoding.UTF8.GetBytes(_calendar.Write(page)), "text/calendar; charset=utf-8", $"{page.Number}.ics");
    }

    [HttpPost("{number}/sign-up"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> SignUp(string number, bool agrees, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = await _seats.SignUpAsync(acting, number, agrees, cancellationToken);
        return After(
            number, result,
            result is { Succeeded: true, Value: false }
                ? S["All seats are taken. You wait for one, and are told when it is yours."]
                : S["You have a seat."]);
    }

    [HttpPost("{number}/give-up"), Once]
    public async Task<IActionResult> GiveUp(string number, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(number, await _seats.GiveUpAsync(acting.Party.Id, number, cancellationToken), S["You are no longer signed up."]);
    }

    [HttpPost("{number}/apply"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Apply(string number, string? listing, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(number, await _pitches.ApplyAsync(acting.Party.Id, number, listing ?? "", cancellationToken), S["You have applied for a slot. You are told what the operator decides."]);
    }

    [HttpPost("{number}/applications/{id:guid}/withdraw"), Once]
    public async Task<IActionResult> Withdraw(string number, Guid id, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(number, await _pitches.WithdrawAsync(acting.Party.Id, number, id, cancellationToken), S["The application is withdrawn."]);
    }

    [HttpPost("{number}/applications/{id:guid}/confirm"), Once]
    public async Task<IActionResult> Confirm(string number, Guid id, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return After(number, await _pitches.ConfirmAsync(acting.Party.Id, number, id, cancellationToken), S["Confirmed. The organiser counts on you at this time."]);
    }

    private IActionResult After(string number, Result? result, string notice) => this.AfterCommand(result, S, notice, RedirectToAction(nameof(Show), new { number }));
}
