using Exchange.Parties.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Exchange.Parties.Controllers;

/// <summary>What everybody may know of a party: no contact data.</summary>
[Area("Exchange.Parties")]
[AllowAnonymous]
public sealed class PublicPartyController : Controller
{
    private readonly PartyPages _pages;

    // The service is internal, and a public controller may not name it in its signature.
    public PublicPartyController(IServiceProvider services) => _pages = services.GetRequiredService<PartyPages>();

    [HttpGet("parties/{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken cancellationToken) =>
        await _pages.ReadPublicAsync(id, cancellationToken) is { } page ? View(page) : NotFound();
}
