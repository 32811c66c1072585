using Exchange.Content.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[AllowAnonymous]
internal sealed class PagesController : Controller
{
    private readonly HousePageService _pages;

    public PagesController(HousePageService pages) => _pages = pages;

    [HttpGet("/pages/{slug}")]
    public async Task<IActionResult> Show(string slug, string? language, int? edition, CancellationToken cancellationToken)
    {
        var page = await _pages.ReadAsync(slug, language, edition, cancellationToken);
        return page is null ? NotFound() : View(page);
    }
}
