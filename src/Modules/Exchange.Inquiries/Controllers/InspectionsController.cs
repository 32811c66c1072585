using Exchange.Framework.Mvc;
using Exchange.Inquiries.Contracts;
using Exchange.Inquiries.Services;
using Exchange.Inquiries.ViewModels;
using Exchange.Listings.Contracts;
using Exchange.Parties.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Inquiries.Controllers;

/// <summary>The operator's view: which inquiries there are, and, for a stated reason, what was written.</summary>
[Area("Exchange.Inquiries")]
[Authorize(InquiryPermissions.InspectInquiriesName)]
internal sealed class InspectionsController : Controller
{
    private readonly InspectionService _inspections;
    private readonly InquiryReader _reader;
    private readonly IListingDirectory _listings;
    private readonly IPartyDirectory _parties;

    public InspectionsController(InspectionService inspections, InquiryReader reader, IListingDirectory listings, IPartyDirectory parties)
    {
        _inspections = inspections;
        _reader = reader;
        _listings = listings;
        _parties = parties;
    }

    [HttpGet("Admin/Inquiries")]
    public async Task<IActionResult> Index(int page, CancellationToken cancellationToken)
    {
        var rows = await _inspections.ListAsync(PageNumber.Of(page), cancellationToken);
        var listings = await _listings.FindAsync([.. rows.Items.Select(r => r.ListingId).Distinct()], cancellationToken);
        var parties = await _parties.FindAsync([.. rows.Items.SelectMany(r => new[] { r.AskerPartyId, r.OwnerPartyId }).Distinct()], cancellationToken);
        return View(new InspectionListPage(rows, listings, parties));
    }

    [HttpGet("Admin/Inquiries/{id:guid}")]
    public async Task<IActionResult> Inspect(Guid id, int? page, CancellationToken cancellationToken)
    {
        if (!await _inspections.IsOpenAsync(id, cancellationToken))
        {
            return await _inspections.ExistsAsync(id, cancellationToken) ? View("Reason", new InspectionForm()) : NotFound();
        }

        return await _reader.GetThreadAsync(id, null, page, cancellationToken) is { } thread ? View(thread) : NotFound();
    }

    [HttpPost("Admin/Inquiries/{id:guid}")]
    public async Task<IActionResult> Inspect(Guid id, InspectionForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View("Reason", form);
        }

        return await _inspections.OpenAsync(id, form.Reason, cancellationToken)
            ? RedirectToAction(nameof(Inspect), new { id = id.ToString("N") })
            : NotFound();
    }
}
