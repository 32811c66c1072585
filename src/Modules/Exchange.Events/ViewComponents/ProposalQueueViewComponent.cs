using Exchange.Events.Services;
using Exchange.Framework.Widgets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Events.ViewComponents;

/// <summary>Events that others propose, on the operator's overview.</summary>
internal sealed class ProposalQueueViewComponent : ViewComponent
{
    private readonly Proposals _proposals;
    private readonly IStringLocalizer<ProposalQueueViewComponent> S;

    public ProposalQueueViewComponent(Proposals proposals, IStringLocalizer<ProposalQueueViewComponent> localizer)
    {
        _proposals = proposals;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync() =>
        View(new QueueCard(S["Proposed events"], "/Admin/Events?show=proposals", await _proposals.CountWaitingAsync(HttpContext.RequestAborted)));
}
