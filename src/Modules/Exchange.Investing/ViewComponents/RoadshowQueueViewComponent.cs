using Exchange.Framework.Widgets;
using Exchange.Investing.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Investing.ViewComponents;

/// <summary>Applications for slots, on the operator's overview.</summary>
internal sealed class RoadshowQueueViewComponent : ViewComponent
{
    private readonly RoadshowQueries _queries;
    private readonly IStringLocalizer<RoadshowQueueViewComponent> S;

    public RoadshowQueueViewComponent(RoadshowQueries queries, IStringLocalizer<RoadshowQueueViewComponent> localizer)
    {
        _queries = queries;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync() => View(
        "Default",
        new QueueCard(S["Applications for roadshow slots"], "/Admin/Roadshows?state=Open", await _queries.CountApplicationsAsync(HttpContext.RequestAborted)));
}
