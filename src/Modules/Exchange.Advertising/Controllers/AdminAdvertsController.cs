using Exchange.Advertising.Domain;
using Exchange.Advertising.Security;
using Exchange.Advertising.Services;
using Exchange.Advertising.ViewModels;
using Exchange.Framework.Mvc;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Advertising.Controllers;

/// <summary>The operator's queue of ads, the calendar of slots and the price list.</summary>
[Area("Exchange.Advertising")]
[Route("Admin/Adverts")]
internal sealed class AdminAdvertsController : Controller
{
    private readonly AdvertReviews _reviews;
    private readonly AdvertQueries _queries;
    private readonly AdPrices _prices;
    private readonly IStringLocalizer<AdminAdvertsController> S;

    public AdminAdvertsController(AdvertReviews reviews, AdvertQueries queries, AdPrices prices, IStringLocalizer<AdminAdvertsController> localizer)
    {
        _reviews = reviews;
        _queries = queries;
        _prices = prices;
        S = localizer;
    }

    [HttpGet(""), Authorize(AdvertisingPermissions.ReviewAdvertsName)]
    public async Task<IActionResult> Index(AdState state = AdState.Submitted, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.ListQueueAsync(Enum.IsDefined(state) ? state : AdState.Submitted, page, cancellationToken));

    [HttpGet("Calendar"), Authorize(AdvertisingPermissions.ReviewAdvertsName)]
    public async Task<IActionResult> Calendar(DateOnly? from, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _queries.GetCalendarAsync(from, page, cancellationToken));

    [HttpGet("Prices"), Authorize(AdvertisingPermissions.ManageAdvertPricesName)]
    public async Task<IActionResult> Prices(CancellationToken cancellationToken) => View(await _queries.GetPricesAsync(null, cancellationToken));

    [HttpPost("Prices"), Once, Authorize(AdvertisingPermissions.ManageAdvertPricesName)]
    public async Task<IActionResult> Prices([Bind(Prefix = "Form")] PriceForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _prices.SetAsync(form.Slot!.Value, form.ValidFrom!.Value, form.WeekYuan!.Value, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(S["The price is set. Bookings made before keep theirs."]);
                return RedirectToAction(nameof(Prices));
            }

            ModelState.AddResult(result with { Field = $"Form.{result.Field}" }, S);
        }

        return View(await _queries.GetPricesAsync(form, cancellationToken));
    }

    [HttpGet("{number}"), Authorize(AdvertisingPermissions.ReviewAdvertsName)]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _queries.ShowAsync(number, null, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/approve"), Once, Authorize(AdvertisingPermissions.ReviewAdvertsName)]
    public Task<IActionResult> Approve(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.ApproveAsync(number, version, cancellationToken), number, S["Approved."]);

    [HttpPost("{number}/return"), Once, Authorize(AdvertisingPermissions.ReviewAdvertsName)]
    public Task<IActionResult> Return(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.ReturnAsync(number, form.Version, form.Reason, cancellationToken), number, S["Sent back. Its days are free again."]);

    [HttpPost("{number}/stop"), Once, Authorize(AdvertisingPermissions.ReviewAdvertsName)]
    public Task<IActionResult> Stop(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.StopAsync(number, form.Version, form.Reason, cancellationToken), number, S["Stopped. It is shown no longer."]);

    private async Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, string notice)
    {
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Say why: the advertiser reads it."]);
            return RedirectToAction(nameof(Show), new { number });
        }

        return this.AfterCommand(await command(), S, notice, RedirectToAction(nameof(Show), new { number }));
    }
}
