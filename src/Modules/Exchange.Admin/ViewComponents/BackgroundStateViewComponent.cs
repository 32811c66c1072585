using Exchange.Admin.Services;
using Microsoft.AspNetCore.Mvc;

namespace Exchange.Admin.ViewComponents;

/// <summary>On the first page of the operator's desk: whether something in the background needs a hand.</summary>
internal sealed class BackgroundStateViewComponent : ViewComponent
{
    private readonly BackgroundWork _work;

    public BackgroundStateViewComponent(BackgroundWork work) => _work = work;

    public async Task<IViewComponentResult> InvokeAsync() => View("Default", await _work.CountAsync(HttpContext.RequestAborted));
}
