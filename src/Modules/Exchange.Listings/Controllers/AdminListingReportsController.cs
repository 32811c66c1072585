using Exchange.Framework.Mvc;
using Exchange.Listings.Contracts;
using Exchange.Listings.Services;
using Exchange.Listings.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Listings.Controllers;

/// <summary>Reports about listings and the decisions on them.</summary>
[Area("Exchange.Listings")]
[Authorize(ListingPermissions.ManageReportsName)]
[Route("Admin/ListingReports")]
internal sealed class AdminListingReportsController : Controller
{
    private readonly ListingReports _reports;
    private readonly IStringLocalizer<AdminListingReportsController> S;

    public AdminListingReportsController(ListingReports reports, IStringLocalizer<AdminListingReportsController> localizer)
    {
        _reports = reports;
        S = localizer;
    }

    [HttpGet("")]
    public async Task<IActionResult> Index(bool all = false, int page = 1, CancellationToken cancellationToken = default) =>
        View(await _reports.ListAsync(all, page, cancellationToken));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _reports.FindAsync(id, cancellationToken) is { } report ? View(report) : NotFound();

    [HttpPost("{id:guid}"), Once]
    public async Task<IActionResult> Decide(Guid id, DecisionForm form, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await _reports.DecideAsync(id, form, cancellationToken);
            if (result is null)
            {
                return NotFound();
            }

            if (result.Succeeded)
            {
                this.Notice(S["Decided. Both sides are told."]);
                return RedirectToAction(nameof(Index));
            }

            ModelState.AddResult(result, S);
        }

        return await _reports.FindAsync(id, cancellationToken) is { } report ? View(nameof(Show), report) : NotFound();
    }
}
