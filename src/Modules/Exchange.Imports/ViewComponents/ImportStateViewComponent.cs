using Exchange.Framework.Widgets;
using Exchange.Imports.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Imports.ViewComponents;

/// <summary>Imports that run or have stopped, on the operator's overview.</summary>
internal sealed class ImportStateViewComponent : ViewComponent
{
    private readonly ImportQueries _queries;
    private readonly IStringLocalizer<ImportStateViewComponent> S;

    public ImportStateViewComponent(ImportQueries queries, IStringLocalizer<ImportStateViewComponent> localizer)
    {
        _queries = queries;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var running = await _queries.CountRunningAsync(HttpContext.RequestAborted);
        return View("Default", new QueueCard(S["Imports at work"], "/Admin/Imports", running, running == 0 ? null : S["Their progress is shown in the list."].Value));
    }
}
