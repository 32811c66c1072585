using Exchange.Parties.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Parties.Controllers;

/// <summary>What everybody may know of a party: no contact data.</summary>
[Area("Exchange.Parties")]
[AllowAnonymous]
internal sealed class PublicPartyController : Controller
{
    private readonly PartyPages _pages;

    public PublicPartyController(PartyPages pages) => _pages = pages;

    [HttpGet("parties/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _pages.FindMergedIntoAsync(id, cancellationToken) is { } other ? RedirectToActionPermanent(nameof(Show), new { id = other.ToString("N") })
            : await _pages.ReadPublicAsync(id, cancellationToken) is { } page ? View(page) : NotFound();
}
