using Exchange.Needs.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Needs.ViewComponents;

/// <summary>The newest needs on the home page.</summary>
internal sealed class NewestNeedsViewComponent : ViewComponent
{
    private const int Shown = 3;

    private readonly NeedPages _pages;

    public NewestNeedsViewComponent(NeedPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _pages.NewestAsync(Shown, HttpContext.RequestAborted));
}
