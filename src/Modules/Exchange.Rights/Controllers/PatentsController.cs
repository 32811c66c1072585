using Exchange.Framework;
using Exchange.Framework.PageCaching;
using Exchange.Rights.Contracts;
using Exchange.Rights.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Exchange.Rights.Controllers;

/// <summary>The public pages of rights.</summary>
[Area("Exchange.Rights")]
[AllowAnonymous]
[EnableRateLimiting(ExchangeApplication.ApiRateLimit)]
internal sealed class PatentsController : Controller
{
    private readonly RightPages _pages;
    private readonly RightLookup _lookup;
    private readonly RightActors _actors;
    private readonly AnnuityPages _annuities;
    private readonly RightComparison _comparison;

    public PatentsController(RightPages pages, RightLookup lookup, RightActors actors, AnnuityPages annuities, RightComparison comparison)
    {
        _comparison = comparison;
        _annuities = annuities;
        _pages = pages;
        _lookup = lookup;
        _actors = actors;
    }

    [HttpGet("patents/compare"), CachedPage]
    public async Task<IActionResult> Compare(string[]? ids, CancellationToken cancellationToken) => View(await _comparison.CompareAsync(ids ?? [], cancellationToken));

    [HttpGet("patents/{number}"), CachedPage]
    public async Task<IActionResult> Show(string number, CancellationToken cancellationToken)
    {
        var actor = await _actors.GetAsync(cancellationToken);
        if (await _lookup.FindPatentAsync(number, cancellationToken) is { } id
            && await _pages.GetAsync(id, actor, cancellationToken) is { } page)
        {
            return View(page);
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Missing", number);
    }

    [HttpGet("patents/{number}/annuities"), CachedPage]
    public async Task<IActionResult> Annuities(string number, string? reduction, decimal? paid, DateOnly? notice, CancellationToken cancellationToken)
    {
        if (await _lookup.FindPatentAsync(number, cancellationToken) is { } id
            && await _annuities.GetAsync(id, reduction, cancellationToken, paid, notice) is { } page)
        {
            return View(page);
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Missing", number);
    }

    [HttpGet("rights/{id:guid}")]
    public async Task<IActionResult> ShowRight(Guid id, CancellationToken cancellationToken)
    {
        var page = await _pages.GetAsync(id, await _actors.GetAsync(cancellationToken), cancellationToken);
        return page switch
        {
            null when await _lookup.FindMergedAsync(id, cancellationToken) is { } other => RedirectToActionPermanent(nameof(ShowRight), new { id = other }),
            null => NotFound(),
            { Kind: IpKind.Patent } => LocalRedirect(RightUrls.Patent(page.Number)),
            _ => View("Show", page),
        };
    }
}
