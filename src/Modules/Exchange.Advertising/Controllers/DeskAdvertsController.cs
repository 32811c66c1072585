using System.Globalization;
using System.Text;
using Exchange.Advertising.Domain;
using Exchange.Advertising.Services;
using Exchange.Advertising.ViewModels;
using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Advertising.Controllers;

/// <summary>An advertiser's ads, from the first word to the report.</summary>
[Area("Exchange.Advertising")]
[Authorize]
[Route("desk/adverts")]
internal sealed class DeskAdvertsController : Controller
{
    private const long RequestLimit = 4 << 20;

    private readonly AdvertDesk _desk;
    private readonly AdvertQueries _queries;
    private readonly ICurrentParty _party;
    private readonly IStringLocalizer<DeskAdvertsController> S;

    public DeskAdvertsController(AdvertDesk desk, AdvertQueries queries, ICurrentParty party, IStringLocalizer<DeskAdvertsController> localizer)
    {
        _desk = desk;
        _queries = queries;
        _party = party;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(int page = 1, CancellationToken cancellationToken = default)
    {
        var acting = await _party.GetAsync(cancellationToken);
        var adverts = acting is null
            ? new Page<AdvertRow>([], 0, 1, 20)
            : await _queries.ListMineAsync(acting.Party.Id, page, cancellationToken);
        var isShown = acting is not null && await _queries.IsShownInDirectoryAsync(acting.Party.Id, cancellationToken);
        return View(new DeskAdvertsPage(adverts, Advertisers.FindObstacle(acting), acting is not null, isShown));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New(AdSlot? slot, CancellationToken cancellationToken)
    {
        if (Advertisers.FindObstacle(await _party.GetAsync(cancellationToken)) is not null)
        {
            // The list says what is missing.
            return RedirectToAction(nameof(Index));
        }

        return View("Edit", await _queries.NewAsync(new AdvertForm { Slot = slot }, cancellationToken));
    }

    [HttpPost("new"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit), RequestSizeLimit(RequestLimit)]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] AdvertForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return await SaveAsync(acting, null, form, cancellationToken) ?? View("Edit", await _queries.NewAsync(form, cancellationToken));
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _party.GetAsync(cancellationToken) is { } acting && await _queries.ShowAsync(number, acting, cancellationToken) is { } page
            ? View(page)
            : NotFound();

    [HttpGet("{number}/edit")]
    public async Task<IActionResult> Edit(string number, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting
            || await _queries.ShowAsync(number, acting, cancellationToken) is not { } advert)
        {
            return NotFound();
        }

        return advert.Booking.IsEditable
            ? View(await _queries.EditAsync(acting.Party.Id, number, null, isStale: false, cancellationToken))
            : RedirectToAction(nameof(Show), new { number });
    }

    [HttpPost("{number}/edit"), EnableRateLimiting(ExchangeApplication.FormRateLimit), RequestSizeLimit(RequestLimit)]
    public async Task<IActionResult> Edit(string number, [Bind(Prefix = "Form")] AdvertForm form, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        if (await SaveAsync(acting, number, form, cancellationToken) is { } done)
        {
            return done;
        }

        var isStale = Response.StatusCode == StatusCodes.Status409Conflict;
        return await _queries.EditAsync(acting.Party.Id, number, form, isStale, cancellationToken) is { } page ? View("Edit", page) : NotFound();
    }

    [HttpPost("{number}/submit"), Once]
    public Task<IActionResult> Submit(string number, long version, CancellationToken cancellationToken) => DoneAsync(
        acting => _desk.SubmitAsync(acting, number, version, cancellationToken), number,
        S["Submitted, and its days are held. You will be told as soon as it has been reviewed."], cancellationToken);

    [HttpPost("{number}/withdraw")]
    public Task<IActionResult> Withdraw(string number, long version, CancellationToken cancellationToken) => DoneAsync(
        acting => _desk.WithdrawAsync(acting, number, version, cancellationToken), number, S["Withdrawn. Its days are free again."], cancellationToken);

    [HttpPost("{number}/again"), Once]
    public async Task<IActionResult> Again(string number, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        var result = await _desk.RepeatAsync(acting, number, cancellationToken);
        return this.AfterCommand(
            result, S, S["A new draft with the same words is ready: choose its days."],
            RedirectToAction(nameof(Edit), new { number = result is { Succeeded: true } ? result.Value : number }), RedirectToAction(nameof(Show), new { number }));
    }

    [HttpGet("{number}/report.csv")]
    public async Task<IActionResult> Report(string number, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { } acting || await _queries.ShowAsync(number, acting, cancellationToken) is not { Report: { } report })
        {
            return NotFound();
        }

        // With the mark by which spreadsheets know that it is UTF-8.
        var text = new StringBuilder("\uFEFF").Append(S["Day"]).Append(',').Append(S["Views"]).Append(',').Append(S["Clicks"]).Append("\r\n");
        foreach (var day in report.Days)
        {
            text.Append(CultureInfo.InvariantCulture, $"{day.Day:yyyy-MM-dd},{day.Impressions},{day.Clicks}\r\n");
        }

        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{number}.csv");
    }

    /// <returns>Null when the form is to be shown again.</returns>
    private async Task<IActionResult?> SaveAsync(CurrentParty acting, string? number, AdvertForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return null;
        }

        var saved = await _desk.SaveAsync(acting, number, form, cancellationToken);
        if (saved.IsMissing)
        {
            return NotFound();
        }

        if (saved.Number is not null)
        {
            this.Notice(S["Saved. Look at the preview, then submit it for review."]);
            return RedirectToAction(nameof(Show), new { number = saved.Number });
        }

        foreach (var error in saved.Errors)
        {
            ModelState.AddResult(error with { Field = error.Field is null ? null : $"Form.{error.Field}" }, S);
        }

        if (saved.Errors.Any(e => e.Error == AdvertTexts.Stale))
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return null;
    }

    private async Task<IActionResult> DoneAsync(
        Func<CurrentParty, Task<Result?>> command, string number, string notice, CancellationToken cancellationToken)
    {
        if (await _party.GetAsync(cancellationToken) is not { CanManage: true } acting)
        {
            return Forbid();
        }

        return this.AfterCommand(await command(acting), S, notice, RedirectToAction(nameof(Show), new { number }));
    }
}
