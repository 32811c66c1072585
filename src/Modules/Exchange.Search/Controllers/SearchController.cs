using Exchange.Framework;
using Exchange.Framework.PageCaching;
using Exchange.Search.Services;
using Exchange.Search.ViewModels;
using Microsoft.AspNetCore.Authorization;
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

    [HttpGet("/search")]
    public IActionResult Index() => Show(_catalogs.Everything(Request));

    private IActionResult Catalog(string source) => Show(_catalogs.Catalog(Request, source));

    private IActionResult Show(CatalogPage? page) => page is null ? NotFound() : View("Catalog", page);
}
