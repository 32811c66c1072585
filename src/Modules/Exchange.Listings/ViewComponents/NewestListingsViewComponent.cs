using Exchange.Listings.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Listings.ViewComponents;

/// <summary>The newest listings on the home page.</summary>
internal sealed class NewestListingsViewComponent : ViewComponent
{
    private const int Shown = 6;

    private readonly ListingPages _pages;

    public NewestListingsViewComponent(ListingPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _pages.NewestAsync(Shown, HttpContext.RequestAborted));
}
