using Exchange.Framework;
using Exchange.Framework.PageCaching;
using Exchange.Search.Services;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Search.Controllers;

/// <summary>The catalogs and the search over all of them. The address holds the whole state; nothing needs JavaScript.</summary>
[Area("Exchange.Search")]
[AllowAnonymous]
[CachedPage]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
internal sealed class SearchController : Controller
{
    private readonly CatalogBuilder _catalogs;

    public SearchController(CatalogBuilder catalogs) => _catalogs = catalogs;

    [HttpGet("/patents")]
    public IActionResult Patents() => Catalog("patents");

    [HttpGet("/listings")]
    public IActionResult Listings() => Catalog("listings");

    [HttpGet("/rights")]
    public IActionResult Rights() => Catalog("rights");

    [HttpGet("/providers")]
    public IActionResult Providers() => Catalog("providers");

    [HttpGet("/products")]
    public IActionResult Products() => Catalog("products");

    [HttpGet("/needs")]
    public IActionResult Needs() => Catalog("needs");

    [HttpGet("/search")]
    public IActionResult Index() => Show(_catalogs.Everything(Request));

    private IActionResult Catalog(string source) => Show(_catalogs.Catalog(Request, source));

    private IActionResult Show(CatalogPage? page)
    {
        if (page is null)
        {
            return NotFound();
        }

        // Filters stay and lead back, but for programs there is no such page.
        if (page is { Page: > 1, Result.Hits.Count: 0 })
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }

        return View("Catalog", page);
    }
}
