using Exchange.Advertising.Services;
using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Advertising.ViewComponents;

/// <summary>Ads that wait for review, on the operator's overview.</summary>
[ViewComponent(Name = "AdvertQueue")]
internal sealed class AdvertQueueViewComponent : ViewComponent
{
    private readonly AdvertQueries _queries;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<AdvertQueueViewComponent> S;

    public AdvertQueueViewComponent(AdvertQueries queries, SiteClock clock, IStringLocalizer<AdvertQueueViewComponent> localizer)
    {
        _queries = queries;
        _clock = clock;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (waiting, oldest) = await _queries.CountWaitingAsync(HttpContext.RequestAborted);
        var detail = oldest is not { } at ? null
            : (_clock.Now - at).Days is > 0 and var days ? S["The oldest has waited {0} days.", days].Value : S["The oldest has waited less than a day."].Value;
        return View("Default", new QueueCard(S["Ads waiting for review"], "/Admin/Adverts", waiting, detail, Age: _clock.Now - oldest));
    }
}
