using Exchange.Rights.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Rights.ViewComponents;

/// <summary>The party's rights on the desk: how many, what can be claimed, what ends soon.</summary>
internal sealed class MyRightsViewComponent : ViewComponent
{
    private readonly DeskRights _rights;
    private readonly RightActors _actors;

    public MyRightsViewComponent(DeskRights rights, RightActors actors)
    {
        _rights = rights;
        _actors = actors;
    }

    public async Task<IViewComponentResult> InvokeAsync() => View(
        "Default", (await _actors.GetAsync(HttpContext.RequestAborted)).Current is { } current ? await _rights.SummariseAsync(current, HttpContext.RequestAborted) : null);
}
