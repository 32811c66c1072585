using Exchange.Listings.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Listings.ViewComponents;

/// <summary>The party's listings on the desk.</summary>
public sealed class MyListingsViewComponent : ViewComponent
{
    private readonly IListingPages _pages;

    public MyListingsViewComponent(IListingPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _pages.SummariseMineAsync(HttpContext.RequestAborted));
}
