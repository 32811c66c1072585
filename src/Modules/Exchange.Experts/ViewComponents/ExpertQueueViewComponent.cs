using Exchange.Experts.Services;
using Exchange.Framework.Time;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Experts.ViewComponents;

/// <summary>Experts to admit, on the operator's overview.</summary>
[ViewComponent(Name = "ExpertQueue")]
internal sealed class ExpertQueueViewComponent : ViewComponent
{
    private readonly ExpertQueries _queries;
    private readonly SiteClock _clock;
    private readonly IStringLocalizer<ExpertQueueViewComponent> S;

    public ExpertQueueViewComponent(ExpertQueries queries, SiteClock clock, IStringLocalizer<ExpertQueueViewComponent> localizer)
    {
        _queries = queries;
        _clock = clock;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var (waiting, oldest) = await _queries.CountAppliedAsync(HttpContext.RequestAborted);
        var detail = oldest is not { } at ? null
            : (_clock.Now - at).Days is > 0 and var days ? S["The oldest has waited {0} days.", days].Value : S["The oldest has waited less than a day."].Value;
        return View("Default", new QueueCard(S["Experts waiting for admission"], "/Admin/Experts?state=Applied", waiting, detail));
    }
}
