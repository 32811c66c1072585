using Exchange.Rights.Services;
using Exchange.Rights.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Rights.ViewComponents;

/// <summary>The operator's queues about rights, each with how much waits.</summary>
internal sealed class RightQueuesViewComponent : ViewComponent
{
    private readonly ClaimDecisions _claims;
    private readonly StatedEvents _events;
    private readonly HolderAlerts _holders;
    private readonly IStringLocalizer<RightQueuesViewComponent> S;

    public RightQueuesViewComponent(ClaimDecisions claims, StatedEvents events, HolderAlerts holders, IStringLocalizer<RightQueuesViewComponent> localizer)
    {
        _claims = claims;
        _events = events;
        _holders = holders;
        S = localizer;
    }

    /// <param name="show">The tab that the page is.</param>
    public async Task<IViewComponentResult> InvokeAsync(string show)
    {
        var stop = HttpContext.RequestAborted;
        return View("Default", new List<QueueTab>
        {
            Tab("waiting", "/Admin/Rights", S["Waiting"], await _claims.CountAsync(disputesOnly: false, stop)),
            Tab("disputes", "/Admin/Rights?show=disputes", S["Disputes"], await _claims.CountAsync(disputesOnly: true, stop)),
            Tab("decided", "/Admin/Rights?show=decided", S["Decided"], null),
            Tab("events", "/Admin/Rights/Events", S["Stated legal events"], await _events.CountAsync(stop)),
            Tab("holders", "/Admin/Rights/Holders", S["Pledgees and licensees to tell"], await _holders.CountAsync(stop)),
            Tab("told", "/Admin/Rights/Holders?show=told", S["Told"], null),
        });

        QueueTab Tab(string name, string url, string text, int? count) => new(url, text, count, name == show);
    }
}
