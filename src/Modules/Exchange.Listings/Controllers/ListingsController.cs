using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Framework.PageCaching;
using Exchange.Framework.Security;
using Exchange.Listings.Contracts;
using Exchange.Listings.Services;
using Exchange.Listings.ViewModels;
using Exchange.Notifications.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Controllers;

/// <summary>The public page of a listing, and the door for reports about it.</summary>
[Area("Exchange.Listings")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
[Route("listings/{number}")]
internal sealed class ListingsController : Controller
{
    private readonly ListingPages _pages;
    private readonly ListingReports _reports;
    private readonly Royalties _royalties;
    private readonly IAuthorizationService _authorization;
    private readonly IUserContacts _contacts;
    private readonly ICurrentUser _user;
    private readonly IStringLocalizer<ListingsController> S;

    public ListingsController(
        ListingPages pages, ListingReports reports, Royalties royalties, IAuthorizationService authorization, IUserContacts contacts, ICurrentUser user,
        IStringLocalizer<ListingsController> localizer)
    {
        _contacts = contacts;
        _user = user;
        _pages = pages;
        _reports = reports;
        _royalties = royalties;
        _authorization = authorization;
        S = localizer;
    }

    [HttpGet(""), CachedPage]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken)
    {
        var mayReview = await MayReviewAsync();
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

    /// <summary>What its royalties would cost, for sales or profits of the reader.</summary>
    [HttpGet("royalty"), CachedPage]
    public async Task<IActionResult> Royalty(string number, string?[] year, CancellationToken cancellationToken) =>
        await _royalties.EstimateAsync(number, await MayReviewAsync(), year, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("report")]
    public async Task<IActionResult> Report(string number, CancellationToken cancellationToken)
    {
        // Whoever is signed in need not type who he or she is.
        var known = _user.Id is { } id ? (await _contacts.FindAsync([id], cancellationToken)).GetValueOrDefault(id) : null;
        var form = new ReportForm { ContactName = known?.Name ?? "", ContactEmail = known?.Email ?? "" };
        return await _reports.NewAsync(number, form, cancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpPost("report"), Once, EnableRateLimiting(ExchangeApplication.FormRateLimit)]
    public async Task<IActionResult> Report(string number, [Bind(Prefix = "Form")] ReportForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _reports.SendAsync(number, form, form.Files, cancellationToken);
            if (result is null)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.DraftDone("report");
                this.Notice(S["Thank you. A receipt is on its way by e-mail; the operator looks into it and answers you."]);
                return RedirectToAction(nameof(Show), new { number });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        return await _reports.NewAsync(number, form, cancellationToken) is { } page ? View(page) : NotFound();
    }

    private async Task<bool> MayReviewAsync() => (await _authorization.AuthorizeAsync(User, ListingPermissions.ReviewListingsName)).Succeeded;
}
