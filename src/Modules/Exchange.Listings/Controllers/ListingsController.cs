using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Framework.PageCaching;
using Exchange.Listings.Contracts;
using Exchange.Listings.Services;
using Exchange.Listings.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Controllers;

/// <summary>The public page of a listing, and the door for reports about it.</summary>
[Area("Exchange.Listings")]
[AllowAnonymous]
[Route("listings/{number}")]
internal sealed class ListingsController : Controller
{
    private readonly ListingPages _pages;
    private readonly ListingReports _reports;
    private readonly IAuthorizationService _authorization;
    private readonly IStringLocalizer<ListingsController> S;

    public ListingsController(ListingPages pages, ListingReports reports, IAuthorizationService authorization, IStringLocalizer<ListingsController> localizer)
    {
        _pages = pages;
        _reports = reports;
        _authorization = authorization;
        S = localizer;
    }

    [HttpGet(""), CachedPage]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken)
    {
        var mayReview = (await _authorization.AuthorizeAsync(User, ListingPermissions.ReviewListingsName)).Succeeded;
        if (await _pages.ShowAsync(number, mayReview, cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (page.State == ListingState.Published && !page.IsMine && !mayReview)
        {
            PageHits.Show(HttpContext, ListingViewCounter.Listing, page.Id);
        }

        return View(page);
    }

    [HttpGet("report")]
    public async Task<IActionResult> Report(string number, CancellationToken cancellationToken) =>
        await _reports.NewAsync(number, new ReportForm(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("report"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Report(string number, [Bind(Prefix = "Form")] ReportForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _reports.SendAsync(number, form, cancellationToken);
            if (result is null)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.DraftDone("report");
                this.Notice(S["Thank you. The operator will look into it and answer by e-mail."]);
                return RedirectToAction(nameof(Show), new { number });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        return await _reports.NewAsync(number, form, cancellationToken) is { } page ? View(page) : NotFound();
    }
}
