using Exchange.Framework.Widgets;
using Exchange.Rights.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.ViewComponents;

/// <summary>Claims and disputes that wait for a decision, on the operator's overview.</summary>
internal sealed class ClaimQueueViewComponent : ViewComponent
{
    private readonly ClaimDecisions _decisions;
    private readonly StatedEvents _events;
    private readonly HolderAlerts _holders;
    private readonly IStringLocalizer<ClaimQueueViewComponent> S;

    public ClaimQueueViewComponent(ClaimDecisions decisions, StatedEvents events, HolderAlerts holders, IStringLocalizer<ClaimQueueViewComponent> localizer)
    {
        _decisions = decisions;
        _events = events;
        _holders = holders;
        S = localizer;
    }

    private string? Warning(int disputes, int stated, int holders)
    {
        var parts = new List<string>();
        if (disputes > 0)
        {
            parts.Add(S["Disputes: {0}", disputes]);
        }

        if (stated > 0)
        {
            parts.Add(S["Stated legal events: {0}", stated]);
        }

        if (holders > 0)
        {
            parts.Add(S["Pledgees and licensees to tell: {0}", holders]);
        }

        return parts.Count == 0 ? null : string.Join(" · ", parts);
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var page = await _decisions.GetQueueAsync(decided: false, disputesOnly: false, 1, 20, HttpContext.RequestAborted);
        var stated = await _events.CountAsync(HttpContext.RequestAborted);
        var disputes = (await _decisions.GetQueueAsync(decided: false, disputesOnly: true, 1, 1, HttpContext.RequestAborted)).Total;
        var detail = page.Items.Count == 0 ? null : S["The oldest has waited {0} days.", page.Items[0].AgeDays].Value;
        return View("Default", new QueueCard(
            S["Claims waiting for a decision"], "/Admin/Rights", page.Total, detail, Warning(disputes, stated, await _holders.CountAsync(HttpContext.RequestAborted)),
            page.Items.Count == 0 ? null : TimeSpan.FromDays(page.Items[0].AgeDays)));
    }
}
