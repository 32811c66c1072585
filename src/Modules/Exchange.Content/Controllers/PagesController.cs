using Exchange.Content.Contracts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Content.Controllers;

[Area("Exchange.Content")]
[AllowAnonymous]
public sealed class PagesController : Controller
{
    private readonly IHousePageReader _pages;

    public PagesController(IHousePageReader pages) => _pages = pages;

    [HttpGet("/pages/{slug}")]
    public async Task<IActionResult> Show(string slug, string? language, int? edition, CancellationToken cancellationToken)
    {
        var page = await _pages.ReadAsync(slug, language, edition, cancellationToken);
        return page is null ? NotFound() : View(page);
    }
}
