using Exchange.Framework;
using Exchange.Framework.Navigation;
using Exchange.Framework.PageCaching;
using Exchange.Search.Contracts;
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
    private readonly IEnumerable<ISearchSource> _sources;

    public SearchController(CatalogBuilder catalogs, IEnumerable<ISearchSource> sources)
    {
        _catalogs = catalogs;
        _sources = sources;
    }

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

    /// <summary>How to write a query, with the fields of every catalog.</summary>
    [HttpGet("/search/syntax")]
    public IActionResult Syntax() => View(new SyntaxPage([.. _sources.Where(source => source.QueryFields.Count > 0)
        .OrderBy(source => source.Position, PositionComparer.Instance)
        .Select(source => new SyntaxCatalog(source.Name, source.Caption, source.QueryFields))]));

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
