using Exchange.Content.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class ContentController : Controller
{
    private readonly ContentTypes _types;
    private readonly ContentReader _reader;

    public ContentController(ContentTypes types, ContentReader reader)
    {
        _types = types;
        _reader = reader;
    }

    [HttpGet("/{section:section}/{slug}")]
    public async Task<IActionResult> Show(string section, string slug, string? language, int? edition, CancellationToken cancellationToken)
    {
        var outcome = await _reader.ReadAsync(_types.FindBySection(section)!, slug, language, edition, cancellationToken);
        if (outcome.Page is { } page)
        {
            return View("Show", page);
        }

        return outcome.MovedTo is { } address ? LocalRedirectPermanent(address + Request.QueryString) : NotFound();
    }
}
