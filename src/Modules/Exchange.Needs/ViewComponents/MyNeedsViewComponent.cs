using Exchange.Needs.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Needs.ViewComponents;

/// <summary>The party's needs and answers on the desk.</summary>
internal sealed class MyNeedsViewComponent : ViewComponent
{
    private readonly NeedPages _pages;

    public MyNeedsViewComponent(NeedPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync() => View(await _pages.SummariseMineAsync(HttpContext.RequestAborted));
}
