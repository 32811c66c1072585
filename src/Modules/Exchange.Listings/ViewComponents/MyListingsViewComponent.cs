using Exchange.Listings.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Listings.ViewComponents;

/// <summary>The party's listings on the desk.</summary>
internal sealed class MyListingsViewComponent : ViewComponent
{
    private readonly ListingPages _pages;

    public MyListingsViewComponent(ListingPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _pages.SummariseMineAsync(HttpContext.RequestAborted));
}
