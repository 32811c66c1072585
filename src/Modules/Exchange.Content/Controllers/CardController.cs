using Exchange.Content.Cards;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Exchange.Content.Controllers;

/// <summary>The pictures that other sites show with a link to a text.</summary>
[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class CardController : Controller
{
    private readonly ShareCards _cards;

    public CardController(ShareCards cards) => _cards = cards;

    [HttpGet("/cards/{id:maxlength(64)}.png")]
    public async Task<IActionResult> Show(string id, string? v, CancellationToken cancellationToken)
    {
        if (await _cards.FindAsync(id, cancellationToken) is not { } card)
        {
            return NotFound();
        }

        // With its present stamp the address never shows another picture.
        Response.Headers.CacheControl = v == card.Stamp ? "public, max-age=31536000, immutable" : "public, no-cache";
        return PhysicalFile(card.Path, "image/png", null, new EntityTagHeaderValue($"\"{card.Stamp}\""));
    }
}
