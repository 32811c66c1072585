using Exchange.Framework.Widgets;
using Exchange.Parties.Services;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Exchange.Parties.ViewComponents;

/// <summary>Parties that wait for verification, on the operator's overview.</summary>
internal sealed class VerificationQueueViewComponent : ViewComponent
{
    private readonly VerificationDesk _desk;
    private readonly IStringLocalizer<VerificationQueueViewComponent> S;

    public VerificationQueueViewComponent(VerificationDesk desk, IStringLocalizer<VerificationQueueViewComponent> localizer)
    {
        _desk = desk;
        S = localizer;
    }

    public async Task<IViewComponentResult> InvokeAsync()
    {
        var page = (await _desk.ListAsync("waiting", null, 1, HttpContext.RequestAborted)).Page;
        var detail = page.Items.Count == 0 ? null
            : page.Items[0].WaitingDays is > 0 and var days ? S["The oldest has waited {0} days.", days].Value : S["The oldest has waited less than a day."].Value;
        return View("Default", new QueueCard(S["Parties waiting for verification"], "/Admin/Parties", page.Total, detail,
            Age: page.Items.Count > 0 && page.Items[0].WaitingDays is { } waited ? TimeSpan.FromDays(waited) : null));
    }
}
