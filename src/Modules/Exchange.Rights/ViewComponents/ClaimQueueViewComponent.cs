using Exchange.Framework.Widgets;
using Exchange.Rights.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.ViewComponents;

/// <summary>Claims and disputes that wait for a decision, on the operator's overview.</summary>
internal sealed class ClaimQueueViewComponent : ViewComponent
{
    private readonly ClaimDecisions _decisions;
    private readonly IStringLocalizer<ClaimQueueViewComponent> S;

    public ClaimQueueViewComponent(ClaimDecisions decisions, IStringLocalizer<ClaimQueueViewComponent> localizer)
    {
        _decisions = decisions;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var page = await _decisions.GetQueueAsync(decided: false, disputesOnly: false, 1, 20, HttpContext.RequestAborted);
        var disputes = (await _decisions.GetQueueAsync(decided: false, disputesOnly: true, 1, 1, HttpContext.RequestAborted)).Total;
        var detail = page.Items.Count == 0 ? null : S["The oldest has waited {0} days.", page.Items[0].AgeDays].Value;
        return View("Default", new QueueCard(
            S["Claims waiting for a decision"], "/Admin/Rights", page.Total, detail, disputes == 0 ? null : S["Disputes: {0}", disputes].Value));
    }
}
