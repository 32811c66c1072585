using Exchange.Events.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Events.ViewComponents;

/// <summary>The next events, on the home page.</summary>
internal sealed class NextEventsViewComponent : ViewComponent
{
    private const int Count = 3;

    private readonly EventLists _lists;

    public NextEventsViewComponent(EventLists lists) => _lists = lists;

    public async Task<IViewComponentResult> InvokeAsync() =>
        await _lists.NextAsync(Count, HttpContext.RequestAborted) is { Count: > 0 } rows ? View(rows) : Content("");
}
