using Exchange.Framework;
using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Services;
using Exchange.Listings.ViewModels;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Controllers;

/// <summary>An owner's listings, from the first tick to the end.</summary>
[Area("Exchange.Listings")]
[Authorize]
[Route("desk/listings")]
[EnableRateLimiting(ExchangeApplication.WriteRateLimit)]
internal sealed class DeskListingsController : Controller
{
    private readonly ListingDesk _desk;
    private readonly ListingPages _pages;
    private readonly ListingReports _reports;
    private readonly IStringLocalizer<DeskListingsController> S;

    public DeskListingsController(ListingDesk desk, ListingPages pages, ListingReports reports, IStringLocalizer<DeskListingsController> localizer)
    {
        _desk = desk;
        _pages = pages;
        _reports = reports;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(ListingState? state, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _pages.ListMineAsync(state, page, cancellationToken));

    [HttpGet("new")]
    public async Task<IActionResult> New([FromQuery] Guid[]? right, bool separately = false, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _pages.NewAsync(new NewListingForm { RightIds = [.. right ?? []], Separately = separately }, page, cancellationToken));

    [HttpPost("new"), Once, ForManagers]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewListingForm form, int page = 1, CancellationToken cancellationToken = default)
    {
        if (ModelState.IsValid)
        {
            var result = await _desk.CreateAsync(form, cancellationToken);
            if (result.Succeeded)
            {
                this.Notice(result.Value.Count == 1
                    ? S["The draft {0} is kept. Complete the card and submit it for review.", result.Value[0]]
                    : S["{0} drafts are kept. Complete each card and submit it for review.", result.Value.Count]);
                return result.Value.Count == 1
                    ? RedirectToAction(nameof(Edit), new { number = result.Value[0] })
                    : RedirectToAction(nameof(Index), new { state = ListingState.Draft });
            }

            ModelState.AddResult(result with { Field = result.Field is null ? null : $"Form.{result.Field}" }, S);
        }

        return View(await _pages.NewAsync(form, page, cancellationToken));
    }

    [HttpGet("{number}")]
    public async Task<IActionResult> Manage(string number, CancellationToken cancellationToken) =>
        await _pages.ManageAsync(number, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("{number}/edit")]
    public async Task<IActionResult> Edit(string number, CancellationToken cancellationToken) =>
        await _pages.EditAsync(number, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <param name="next">Where to go after saving: <c>preview</c>, else back to the form.</param>
    [HttpPost("{number}/edit")]
    public async Task<IActionResult> Edit(string number, [Bind(Prefix = "Form")] ListingForm form, string? next, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var outcome = await _desk.SaveAsync(number, form, cancellationToken);
            if (outcome.IsMissing)
            {
                return NotFound();
            }

            if (outcome.Stored is { } stored)
            {
                Response.StatusCode = StatusCodes.Status409Conflict;
                var posted = Request.Form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? ""))).Where(f => f.Key != "Form.Version");
                return View("Conflict", _pages.Conflict(number, form, stored, posted));
            }

            if (outcome.Errors.Count == 0)
            {
                this.DraftDone("listing");
                this.Notice(S["Saved."]);
                return RedirectToAction(next == "preview" ? nameof(Preview) : nameof(Edit), new { number });
            }

            foreach (var error in outcome.Errors)
            {
                ModelState.AddResult(error with { Field = error.Field is null ? null : $"Form.{error.Field}" }, S);
            }
        }

        return await _pages.EditAsync(number, form, cancellationToken) is { } page ? View(page) : NotFound();
    }

    [HttpPost("{number}/modes")]
    public Task<IActionResult> AddModes(string number, List<OfferMode> modes, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.AddModesAsync(number, modes, cancellationToken), number, nameof(Edit), S["The mode was added."]);

    [HttpPost("{number}/files"), Once]
    [RequestSizeLimit(64 << 20)]
    public Task<IActionResult> Attach(string number, List<IFormFile> uploads, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.AttachAsync(number, uploads, cancellationToken), number, nameof(Edit), S["The file is kept."]);

    [HttpPost("{number}/files/{file:guid}/remove")]
    public Task<IActionResult> Detach(string number, Guid file, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.DetachAsync(number, file, cancellationToken), number, nameof(Edit), S["The file was removed."]);

    [HttpGet("{number}/preview")]
    public async Task<IActionResult> Preview(string number, CancellationToken cancellationToken) =>
        await _pages.PreviewAsync(number, cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{number}/submit"), Once]
    public Task<IActionResult> Submit(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.SubmitAsync(number, version, cancellationToken), number, nameof(Manage),
            S["Submitted. You will be told as soon as it has been reviewed."], nameof(Preview));

    [HttpPost("{number}/take-back")]
    public Task<IActionResult> TakeBack(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.TakeBackAsync(number, version, cancellationToken), number, nameof(Edit), S["Taken back. It is a draft again."], nameof(Manage));

    [HttpPost("{number}/suspend")]
    public Task<IActionResult> Suspend(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.SuspendAsync(number, form, cancellationToken), number, nameof(Manage), S["Suspended. Nobody else sees it for now."]);

    [HttpPost("{number}/resume")]
    public Task<IActionResult> Resume(string number, long version, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.ResumeAsync(number, version, cancellationToken), number, nameof(Manage), S["It is published again."]);

    [HttpPost("{number}/close")]
    public Task<IActionResult> Close(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.CloseAsync(number, form, cancellationToken), number, nameof(Manage), S["The listing is closed."]);

    [HttpPost("{number}/renew")]
    public Task<IActionResult> Renew(string number, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.RenewAsync(number, form, cancellationToken), number, nameof(Manage), S["The listing was renewed."]);

    [HttpPost("{number}/offers/{mode}/{state}")]
    public Task<IActionResult> ChangeOffer(string number, OfferMode mode, OfferState state, ReasonForm form, CancellationToken cancellationToken) =>
        DoneAsync(() => _desk.ChangeOfferAsync(number, mode, state, form, cancellationToken), number, nameof(Manage), S["The mode was changed."]);

    [HttpPost("{number}/reports/{report:guid}/answer"), Once]
    public Task<IActionResult> AnswerReport(string number, Guid report, AnswerForm form, List<IFormFile>? uploads, CancellationToken cancellationToken) =>
        DoneAsync(() => _reports.AnswerAsync(number, report, form, uploads ?? [], cancellationToken), number, nameof(Manage), S["Your answer was sent to the operator."]);

    private async Task<IActionResult> DoneAsync(Func<Task<Result?>> command, string number, string next, string notice, string? otherwise = null)
    {
        if (!ModelState.IsValid)
        {
            this.ShowProblem(S["Nothing was changed: the text is too long or a date is not valid."]);
            return RedirectToAction(otherwise ?? next, new { number });
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

        return RedirectToAction(result.Succeeded ? next : otherwise ?? next, new { number });
    }
}
