using Exchange.Framework;
using Exchange.Framework.PageCaching;
using Exchange.Listings.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Listings.Controllers;

/// <summary>A page for each technology of the vanadium-titanium chain.</summary>
[Area("Exchange.Listings")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
internal sealed class ChainController : Controller
{
    private readonly ChainPages _pages;

    public ChainController(ChainPages pages) => _pages = pages;

    [HttpGet("/chain/{node}"), CachedPage]
    public IActionResult Show(string node) => _pages.Find(node) is { } page ? View(page) : NotFound();
}
