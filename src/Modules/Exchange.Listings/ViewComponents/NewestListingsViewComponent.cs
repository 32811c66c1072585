using Exchange.Listings.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Listings.ViewComponents;

/// <summary>The newest listings on the home page.</summary>
public sealed class NewestListingsViewComponent : ViewComponent
{
    private const int Shown = 6;

    private readonly IListingPages _pages;

    public NewestListingsViewComponent(IListingPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _pages.NewestAsync(Shown, HttpContext.RequestAborted));
}
