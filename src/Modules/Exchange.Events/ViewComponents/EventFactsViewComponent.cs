using Exchange.Content.Contracts;
using Exchange.Events.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Events.ViewComponents;

/// <summary>What stands above the text of an event: when, where, and how to take part.</summary>
internal sealed class EventFactsViewComponent : ViewComponent
{
    private readonly EventPages _pages;

    public EventFactsViewComponent(EventPages pages) => _pages = pages;

    public async Task<IViewComponentResult> InvokeAsync(ContentPartView part) => View(await _pages.FactsAsync(part, HttpContext.RequestAborted));
}
