using Exchange.Framework.PageCaching;
using Exchange.Search.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Search.Controllers;

/// <summary>The catalogs and the search over all of them. The address holds the whole state; nothing needs JavaScript.</summary>
[Area("Exchange.Search")]
[AllowAnonymous]
[CachedPage]
internal sealed class SearchController : Controller
{
    private readonly CatalogBuilder _catalogs;

    public SearchController(CatalogBuilder catalogs) => _catalogs = catalogs;

    [HttpGet("/patents")]
    public IActionResult Patents() => Catalog("patents");

    [HttpGet("/listings")]
    public IActionResult Listings() => Catalog("listings");

    [HttpGet("/providers")]
    public IActionResult Providers() => Catalog("providers");

    [HttpGet("/products")]
    public IActionResult Products() => Catalog("products");

    [HttpGet("/search")]
    public IActionResult Index() => _catalogs.Everything(Request) is { } page ? View("Catalog", page) : NotFound();

    private IActionResult Catalog(string source) => _catalogs.Catalog(Request, source) is { } page ? View("Catalog", page) : NotFound();
}
