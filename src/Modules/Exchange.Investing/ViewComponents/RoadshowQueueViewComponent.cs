using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Exchange.Investing.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Investing.ViewComponents;

/// <summary>Applications for slots, on the operator's overview.</summary>
internal sealed class RoadshowQueueViewComponent : ViewComponent
{
    private readonly RoadshowQueries _queries;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<RoadshowQueueViewComponent> S;

    public RoadshowQueueViewComponent(RoadshowQueries queries, SiteClock clock, IStringLocalizer<RoadshowQueueViewComponent> localizer)
    {
        _queries = queries;
        _clock = clock;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (waiting, oldest) = await _queries.CountApplicationsAsync(HttpContext.RequestAborted);
        var detail = oldest is not { } at ? null
            : (_clock.Now - at).Days is > 0 and var days ? S["The oldest has waited {0} days.", days].Value : S["The oldest has waited less than a day."].Value;
        return View("Default", new QueueCard(S["Applications for roadshow slots"], "/Admin/Roadshows?state=Open", waiting, detail, Age: _clock.Now - oldest));
    }
}
