using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Services;
using Exchange.Listings.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Controllers;

/// <summary>The operator's queue of listings and the decisions on them.</summary>
[Area("Exchange.Listings")]
[Authorize(ListingPermissions.ReviewListingsName)]
[Route("Admin/Listings")]
internal sealed class AdminListingsController : Controller
{
    private readonly ListingReviews _reviews;
    private readonly IStringLocalizer<AdminListingsController> S;

    public AdminListingsController(ListingReviews reviews, IStringLocalizer<AdminListingsController> localizer)
    {
        _reviews = reviews;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(ListingState state = ListingState.Submitted, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _reviews.QueueAsync(state, page, cancellationToken));

    [HttpGet("{number}")]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken) =>
        await _reviews.ShowAsync(number, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/approve"), Once]
    public Task<IActionResult> Approve(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.ApproveAsync(number, version, cancellationToken), number, S["The listing is published."], toQueue: true);

    [HttpPost("{number}/return"), Once]
    public Task<IActionResult> Return(string number, ReviewForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.ReturnAsync(number, form, cancellationToken), number, S["The listing was returned to its owner."], toQueue: true);

    [HttpPost("{number}/suspend")]
    public Task<IActionResult> Suspend(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.SuspendAsync(number, form, cancellationToken), number, S["The listing is suspended."]);

    [HttpPost("{number}/resume")]
    public Task<IActionResult> Resume(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.ResumeAsync(number, version, cancellationToken), number, S["The listing is published."]);

    [HttpPost("{number}/close")]
    public Task<IActionResult> Close(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _reviews.CloseAsync(number, form, cancellationToken), number, S["The listing is closed."]);

    private async Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, string notice, bool toQueue = false)
    {
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Nothing was changed: the text is too long or a date is not valid."]);
            return RedirectToAction(nameof(Show), new { number });
        }

        var result = await command();
        if (result is null)
        {
            return NotFound();
        }

        if (result.Succeeded)
        {
            this.Notice(notice);
        }
        else
        {
            this.ShowProblem(result, S);
        }

        return result.Succeeded && toQueue ? RedirectToAction(nameof(Index)) : RedirectToAction(nameof(Show), new { number });
    }
}
