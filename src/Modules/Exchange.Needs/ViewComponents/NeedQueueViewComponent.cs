using Exchange.Framework.Widgets;
using Exchange.Needs.Contracts;
using Exchange.Needs.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Needs.ViewComponents;

/// <summary>Needs that wait for review, on the operator's overview.</summary>
internal sealed class NeedQueueViewComponent : ViewComponent
{
    private readonly NeedReviews _reviews;
    private readonly IStringLocalizer<NeedQueueViewComponent> S;

    public NeedQueueViewComponent(NeedReviews reviews, IStringLocalizer<NeedQueueViewComponent> localizer)
    {
        _reviews = reviews;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var queue = await _reviews.QueueAsync(NeedState.Submitted, 1, HttpContext.RequestAborted);
        var oldest = queue.Rows.Items.FirstOrDefault();
        var isLate = queue.Rows.Items.Any(r => r.IsLate);
        return View("Default", new QueueCard(
            S["Technology needs waiting for review"], "/Admin/Needs", queue.Rows.Total,
            oldest is null ? null : oldest.AgeHours == 0 ? S["The oldest has waited less than an hour."].Value : S["The oldest has waited {0} hours.", oldest.AgeHours].Value,
            isLate ? S["Beyond the service time"].Value : null,
            oldest is null ? null : TimeSpan.FromHours(oldest.AgeHours), isLate));
    }
}
